package org.vzs.driver;

import java.util.Set;
import org.vzs.config.Endpoint;

/** Makes connections to one kind of back end. Thread-safe and without state. */
public interface Driver {
    /** The URL scheme that it serves, such as {@code vsphere}. */
    String scheme();

    /** What its connections have. */
    Set<Capability> capabilities();

    /**
     * Connects and logs in.
     *
     * @throws EndpointException if the endpoint cannot be reached or trusted, or refuses the login
     */
    Connection connect(Endpoint endpoint);
}
