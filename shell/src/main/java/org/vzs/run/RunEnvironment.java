package org.vzs.run;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.vzs.config.Credentials;
import org.vzs.config.Endpoint;
import org.vzs.driver.Driver;

/**
 * What a run is given by the process.
 *
 * @param state the state folder
 * @param endpoints gives the endpoints when they are first needed
 * @param drivers the drivers by URL scheme
 * @param credentials reads the sources of secret arguments
 * @param output where to write
 * @param clock the time
 * @param user who runs it
 * @param version the version of vzs
 * @param asker asks who watches
 */
public record RunEnvironment(
        Path state,
        Supplier<List<Endpoint>> endpoints,
        Map<String, Driver> drivers,
        Credentials credentials,
        Output output,
        Clock clock,
        String user,
        String version,
        Asker asker) {
    public RunEnvironment {
        requireNonNull(state, "state is null");
        requireNonNull(endpoints, "endpoints is null");
        drivers = Map.copyOf(drivers);
        requireNonNull(output, "output is null");
        requireNonNull(clock, "clock is null");
        requireNonNull(asker, "asker is null");
    }

    /** A run that nobody watches. */
    public RunEnvironment(
            Path state,
            Supplier<List<Endpoint>> endpoints,
            Map<String, Driver> drivers,
            Credentials credentials,
            Output output,
            Clock clock,
            String user,
            String version) {
        this(state, endpoints, drivers, credentials, output, clock, user, version, Asker.NOBODY);
    }

    /** The same with somebody to ask. */
    public RunEnvironment asking(Asker other) {
        return new RunEnvironment(state, endpoints, drivers, credentials, output, clock, user, version, other);
    }
}
