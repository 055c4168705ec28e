package org.vzs.driver.tintri;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.vzs.config.Endpoint;
import org.vzs.driver.Capability;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Rest;
import org.vzs.driver.rest.HttpRest;
import org.vzs.driver.rest.RestSettings;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.transport.http.HttpTarget;
import org.vzs.transport.http.HttpTransport;

/** Connects to Tintri VMstores. */
public final class TintriDriver implements Driver {
    /** What its connections have. */
    public static final Set<Capability> CAPABILITIES =
            Set.of(Capability.POOLS, Capability.HEALTH, Capability.VM_STORES);

    /** What every request of this API begins with. */
    public static final String PATH = "/api/v310/";

    private static final int DEFAULT_PORT = 443;

    private final RestSettings settings;

    /** With the default patience. */
    public TintriDriver() {
        this(RestSettings.defaults());
    }

    /** With a patience of one's own. */
    public TintriDriver(RestSettings settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    @Override
    public String scheme() {
        return "tintri";
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Connection connect(Endpoint endpoint) {
        HttpTransport http = new HttpTransport(new HttpTarget(
                endpoint.name(),
                endpoint.host(),
                endpoint.port() == 0 ? DEFAULT_PORT : endpoint.port(),
                endpoint.fingerprint(),
                settings.connectTimeout()));
        try {
            HttpRest rest = HttpRest.open(http, new TintriLogin(endpoint), settings);
            try {
                return new TintriConnection(new TintriApi(endpoint.name(), rest), rest::close).asked();
            } catch (RuntimeException e) {
                rest.close();
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ExitCode.INTERRUPTED, Problem.of("run.interrupted", "interrupted"));
        }
    }

    /**
     * A connection whose every question is a request, one after the other, as a recording needs it. Asks nothing yet.
     *
     * @param endpoint the endpoint's name
     * @param rest sends the requests
     * @param closing frees what is behind them
     * @throws EndpointException never by itself
     */
    public static Connection over(String endpoint, Rest rest, Runnable closing) {
        return new TintriConnection(new TintriApi(endpoint, rest), closing);
    }
}
