package org.vzs.lab.soap;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes values as elements. Types are given by {@code xsi:type} where the schema leaves them open. Not thread-safe. */
public final class XmlOut {
    /** The fields that are declared xsd:anyType: DynamicProperty.val, PropertyChange.val, TaskInfo.result. */
    private static final Set<String> ANY_TYPE = Set.of("val", "result");

    private final StringBuilder out = new StringBuilder(1024);

    /** Text that is XML already. */
    public XmlOut raw(String xml) {
        out.append(xml);
        return this;
    }

    /** An element of a declared type; nothing for null, several for a list. */
    public XmlOut element(String name, @Nullable Object value) {
        write(name, value, false);
        return this;
    }

    /** An element whose declared type is {@code xsd:anyType}, as a property's value is. */
    public XmlOut any(String name, Object value) {
        write(name, value, true);
        return this;
    }

    private void write(String name, @Nullable Object value, boolean typed) {
        switch (value) {
            case null -> {}
            case List<?> items -> items.forEach(i -> write(name, i, typed));
            case ArrayValue array when !typed -> array.items().forEach(i -> write(name, i, false));
            case ArrayValue(String type, List<?> items) -> {
                open(name, "ArrayOf" + Character.toUpperCase(type.charAt(0)) + type.substring(1));
                items.forEach(i -> write(type, i, false));
                close(name);
            }
            case Mor(String type, String id) -> {
                out.append('<').append(name).append(" type=\"").append(type).append('"');
                if (typed) {
                    out.append(" xsi:type=\"ManagedObjectReference\"");
                }
                out.append('>');
                escape(id);
                close(name);
            }
            case DataObject o -> {
                open(name, typed || o.polymorphic() ? o.type() : null);
                for (Map.Entry<String, Object> f : o.fields().entrySet()) {
                    write(f.getKey(), f.getValue(), ANY_TYPE.contains(f.getKey()));
                }
                close(name);
            }
            default -> {
                open(name, typed ? schemaType(value) : null);
                escape(text(value));
                close(name);
            }
        }
    }

    private static String schemaType(Object value) {
        return switch (value) {
            case EnumValue e -> e.type();
            case Boolean _ -> "xsd:boolean";
            case Integer _ -> "xsd:int";
            case Long _ -> "xsd:long";
            case Short _ -> "xsd:short";
            case Instant _ -> "xsd:dateTime";
            default -> "xsd:string";
        };
    }

    private static String text(Object value) {
        return switch (value) {
            case EnumValue e -> e.value();
            case Instant t -> t.truncatedTo(ChronoUnit.MICROS).toString();
            default -> value.toString();
        };
    }

    private void open(String name, @Nullable String type) {
        out.append('<').append(name);
        if (type != null) {
            out.append(" xsi:type=\"").append(type).append('"');
        }
        out.append('>');
    }

    private void close(String name) {
        out.append("</").append(name).append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\t', '\n' -> out.append(c);
                default -> out.append(c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? '?' : c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
