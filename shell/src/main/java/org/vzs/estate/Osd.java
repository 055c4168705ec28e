package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import org.vzs.driver.OsdInfo;

/**
 * An OSD of the estate, as one listing saw it.
 *
 * @param endpoint name of the endpoint
 * @param info what the listing said
 */
public record Osd(String endpoint, OsdInfo info) implements Item {
    public Osd {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(info, "info is null");
    }

    @Override
    public String id() {
        return info.id();
    }

    @Override
    public String name() {
        return info.name();
    }
}
