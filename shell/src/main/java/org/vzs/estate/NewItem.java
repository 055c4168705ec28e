package org.vzs.estate;

import static java.util.Objects.requireNonNull;

/**
 * Something that is to be made and has no id yet.
 *
 * @param endpoint where
 * @param name what it is to be called
 */
public record NewItem(String endpoint, String name) implements Item {
    public NewItem {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(name, "name is null");
    }

    @Override
    public String id() {
        return name;
    }
}
