package org.vzs.estate;

import org.vzs.driver.HostInfo;

/**
 * A host of the estate, as one listing saw it.
 *
 * @param endpoint name of the endpoint
 * @param info what the listing said
 */
public record Host(String endpoint, HostInfo info) implements Item {
    @Override
    public String id() {
        return info.id();
    }

    @Override
    public String name() {
        return info.name();
    }
}
