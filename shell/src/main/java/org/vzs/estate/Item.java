package org.vzs.estate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something on an endpoint that a selector can name. Its identity is its {@link Key}, never its name. */
public interface Item {
    /** Endpoint and id together: unique in the estate. */
    record Key(String endpoint, String id) {}

    /** Name of the endpoint. */
    String endpoint();

    /** The device's id, unique on the endpoint. */
    String id();

    /** The name that people use; not unique. */
    String name();

    /** The selector that it was asked for by, if it was asked for by name. */
    default @Nullable String requested() {
        return null;
    }

    /** What a selector may call it by. */
    default List<String> selectors() {
        return List.of(name());
    }

    /** Its identity. */
    default Key key() {
        return new Key(endpoint(), id());
    }
}
