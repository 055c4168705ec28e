package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import org.vzs.driver.AggregateInfo;

/**
 * An aggregate of a filer, as one listing saw it.
 *
 * @param endpoint name of the endpoint
 * @param info what the listing said
 */
public record Aggregate(String endpoint, AggregateInfo info) implements Item {
    public Aggregate {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(info, "info is null");
    }

    @Override
    public String id() {
        return info.name();
    }

    @Override
    public String name() {
        return info.name();
    }
}
