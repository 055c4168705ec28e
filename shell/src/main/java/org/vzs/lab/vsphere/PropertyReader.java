package org.vzs.lab.vsphere;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.DataObject;

/** Reads properties by path, such as {@code config.hardware.numCPU}. Under the world's lock. */
final class PropertyReader {
    private PropertyReader() {}

    /** The value at a path; null if it is unset. */
    static @Nullable Object read(ManagedObject object, String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? object.get(path) : inside(object.get(path.substring(0, dot)), path.substring(dot + 1));
    }

    /** The values that are set, by path. A property that several paths begin with is made once. */
    static Map<String, Object> read(ManagedObject object, Set<String> paths) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, @Nullable Object> tops = new HashMap<>();
        for (String path : paths) {
            int dot = path.indexOf('.');
            String top = dot < 0 ? path : path.substring(0, dot);
            if (!tops.containsKey(top)) {
                tops.put(top, object.get(top));
            }
            Object value = tops.get(top);
            if (dot >= 0) {
                value = inside(value, path.substring(dot + 1));
            }
            if (value != null) {
                values.put(path, value);
            }
        }
        return values;
    }

    private static @Nullable Object inside(@Nullable Object value, String path) {
        Object v = value;
        for (String name : path.split("\\.", -1)) {
            v = v instanceof DataObject o ? o.get(name) : null;
        }
        return v;
    }
}
