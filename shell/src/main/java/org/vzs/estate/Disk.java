package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.vzs.driver.FilerDisk;

/**
 * A disk of a filer or a drive of a storage system, as one listing saw it.
 *
 * @param endpoint name of the endpoint
 * @param info what the listing said
 * @param requested the name it was asked for by; null if by a wildcard or by all
 */
public record Disk(
        String endpoint, FilerDisk info, @Nullable String requested) implements Item {
    public Disk {
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
