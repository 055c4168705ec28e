package org.vzs.cli;

import java.util.Set;
import java.util.function.Supplier;
import org.vzs.config.Endpoint;
import org.vzs.driver.Capability;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;

/**
 * A driver that is made when it is first connected with: a run that uses one scheme does not pay for the others.
 *
 * @param scheme the URL scheme that it serves
 * @param capabilities what its connections have
 * @param made makes the driver; drivers have no state, so that each connection may make one
 */
record LazyDriver(String scheme, Set<Capability> capabilities, Supplier<Driver> made) implements Driver {
    LazyDriver {
        capabilities = Set.copyOf(capabilities);
    }

    @Override
    public Connection connect(Endpoint endpoint) {
        return made.get().connect(endpoint);
    }
}
