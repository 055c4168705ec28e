package org.vzs.lab.soap;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data object of the vim25 schema, with its fields in the order of writing. A value is a String, Boolean, Integer, Long,
 * Instant, {@link Mor}, {@link EnumValue}, {@link ArrayValue} or DataObject. Filled by one thread, then only read.
 */
public final class DataObject {
    private final String type;
    private final boolean polymorphic;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private DataObject(String type, boolean polymorphic) {
        this.type = requireNonNull(type, "type is null");
        this.polymorphic = polymorphic;
    }

    /** An object of just the type that its field declares. */
    public static DataObject of(String type) {
        return new DataObject(type, false);
    }

    /** An object of a subtype of what its field declares, which therefore always carries an {@code xsi:type}. */
    public static DataObject subtype(String type) {
        return new DataObject(type, true);
    }

    /** Sets a field; null leaves it unset. */
    public DataObject set(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    /** A field's value; null if it is unset. */
    public @Nullable Object get(String name) {
        return fields.get(name);
    }

    /** The schema name of its type. */
    public String type() {
        return type;
    }

    /** Whether {@code xsi:type} must be written wherever it stands. */
    public boolean polymorphic() {
        return polymorphic;
    }

    /** The fields that are set, in the order of writing. */
    public Map<String, Object> fields() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataObject o && type.equals(o.type) && fields.equals(o.fields);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + fields.hashCode();
    }

    @Override
    public String toString() {
        return type + fields;
    }
}
