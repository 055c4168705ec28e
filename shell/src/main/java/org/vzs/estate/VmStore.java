package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.VmStoreInfo;

/**
 * A storage system of the estate that knows virtual machines. It goes by the name of its datastore and by that of its endpoint.
 *
 * @param endpoint name of the endpoint
 * @param info what it says of itself
 * @param requested the name it was asked for by; null if by a wildcard or by all
 */
public record VmStore(
        String endpoint, VmStoreInfo info, @Nullable String requested) implements Item {
    public VmStore {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(info, "info is null");
    }

    static String id(VmStoreInfo info) {
        return info.serial().isEmpty() ? info.id() : info.serial();
    }

    @Override
    public String id() {
        return id(info);
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
