package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.FilerInfo;

/**
 * A filer of the estate. It goes by its host name and by the name of its endpoint.
 *
 * @param endpoint name of the endpoint
 * @param info what it says of itself
 * @param requested the name it was asked for by; null if by a wildcard or by all
 */
public record Filer(
        String endpoint, FilerInfo info, @Nullable String requested) implements Item {
    public Filer {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(info, "info is null");
    }

    @Override
    public String id() {
        return info.serial().isEmpty() ? info.name() : info.serial();
    }

    @Override
    public String name() {
        return info.name();
    }

    @Override
    public List<String> selectors() {
        return info.name().equals(endpoint) ? List.of(endpoint) : List.of(info.name(), endpoint);
    }
}
