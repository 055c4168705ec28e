package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.vzs.driver.StoredVmInfo;

/**
 * A virtual machine as the storage system that has its files knows it: no {@link VirtualMachine}, which is its hypervisor's.
 *
 * @param endpoint name of the storage system's endpoint
 * @param info what the listing said
 * @param requested the name it was asked for by; null if by a wildcard or by all
 */
public record StoredVm(
        String endpoint, StoredVmInfo info, @Nullable String requested) implements Item {
    public StoredVm {
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
