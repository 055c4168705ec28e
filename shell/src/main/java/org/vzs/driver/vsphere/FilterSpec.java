package org.vzs.driver.vsphere;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PropertyFilterSpec: which properties of which objects.
 *
 * @param properties for each type, the paths to read
 * @param objects where to begin
 * @param walk the way from there to the objects meant; null if the objects themselves are meant
 */
record FilterSpec(
        List<Properties> properties,
        List<Ref> objects,
        @Nullable Walk walk) {
    /** The properties of one type. */
    record Properties(String type, List<String> paths) {}

    /** One step along a property that holds references. */
    record Walk(String type, String path) {}

    FilterSpec {
        properties = List.copyOf(properties);
        objects = List.copyOf(objects);
    }

    /** Properties of the objects themselves, all of one type. */
    static FilterSpec of(String type, List<String> paths, List<Ref> objects) {
        return new FilterSpec(List.of(new Properties(type, paths)), objects, null);
    }

    /** Writes it as the argument {@code name}, in the order of the schema. */
    Call write(Call call, String name) {
        call.open(name, "");
        for (Properties p : properties) {
            call.open("propSet", "").arg("type", p.type());
            p.paths().forEach(path -> call.arg("pathSet", path));
            call.close("propSet");
        }
        for (Ref object : objects) {
            call.open("objectSet", "").arg("obj", object).arg("skip", walk != null);
            if (walk != null) {
                call.open("selectSet", "TraversalSpec")
                        .arg("type", walk.type())
                        .arg("path", walk.path())
                        .arg("skip", false)
                        .close("selectSet");
            }
            call.close("objectSet");
        }
        // An object may be gone by now; that must not spoil the rest.
        return call.arg("reportMissingObjectsInResults", true).close(name);
    }
}
