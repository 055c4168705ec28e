package org.vzs.driver;

import java.util.List;

/** The hosts of an endpoint. Thread-safe. */
public interface Hosts {
    /**
     * All of them, in a constant number of round trips (plus one a page).
     *
     * @throws EndpointException if the endpoint does not serve
     */
    List<HostInfo> list();
}
