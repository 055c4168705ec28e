package org.vzs.estate;

import static java.util.Objects.requireNonNull;

/**
 * A server's task that somebody still wants to hear of.
 *
 * @param endpoint name of the endpoint
 * @param id the server's task id
 * @param name what it does, in words
 */
public record RunningTask(String endpoint, String id, String name) implements Item {
    public RunningTask {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
    }
}
