package org.vzs.lab.vsphere;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.Mor;

/** A managed object whose properties are given one by one, as values or as something that computes them. */
final class FixedObject implements ManagedObject {
    private final Mor ref;
    private final Map<String, Supplier<? extends @Nullable Object>> properties = new LinkedHashMap<>();

    FixedObject(String type, String id) {
        ref = new Mor(type, id);
    }

    FixedObject set(String property, Object value) {
        properties.put(property, () -> value);
        return this;
    }

    FixedObject compute(String property, Supplier<? extends @Nullable Object> value) {
        properties.put(property, value);
        return this;
    }

    @Override
    public Mor ref() {
        return ref;
    }

    @Override
    public @Nullable Object get(String property) {
        Supplier<? extends @Nullable Object> p = properties.get(property);
        return p == null ? null : p.get();
    }
}
