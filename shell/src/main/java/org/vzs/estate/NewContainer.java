package org.vzs.estate;

import static java.util.Objects.requireNonNull;

/**
 * A container that is to be made.
 *
 * @param endpoint name of the endpoint
 * @param id the id that it shall have
 */
record NewContainer(String endpoint, String id) implements Item {
    NewContainer {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(id, "id is null");
    }

    @Override
    public String name() {
        return id;
    }

    @Override
    public String requested() {
        return id;
    }
}
