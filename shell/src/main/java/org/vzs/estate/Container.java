package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ContainerInfo;

/**
 * A container of the estate, as one listing saw it.
 *
 * @param endpoint name of the endpoint
 * @param info what the listing said
 * @param requested the name or id it was asked for by; null if by a wildcard or by all
 */
public record Container(
        String endpoint, ContainerInfo info, @Nullable String requested) implements Item {
    public Container {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(info, "info is null");
    }

    @Override
    public String id() {
        return info.id();
    }

    /** The name that it was given; where it was given none, its id. */
    @Override
    public String name() {
        return info.name().isEmpty() ? info.id() : info.name();
    }

    @Override
    public List<String> selectors() {
        return info.name().isEmpty() ? List.of(id()) : List.of(id(), name());
    }
}
