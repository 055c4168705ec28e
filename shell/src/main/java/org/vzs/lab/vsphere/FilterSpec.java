package org.vzs.lab.vsphere;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.Element;
import org.vzs.lab.soap.Mor;

/** A PropertyFilterSpec: which objects, and what of them. Immutable. */
record FilterSpec(List<PropertySpec> properties, List<ObjectSpec> objects, boolean reportMissing) {
    /** What of the objects of one type. */
    record PropertySpec(String type, boolean all, List<String> paths) {}

    /** Where to begin and which way to go on from there. */
    record ObjectSpec(Mor start, boolean skip, List<Step> steps, Map<String, Step> named) {}

    /** A TraversalSpec, or a reference to one by name, which has no type. */
    record Step(String name, String type, String path, boolean skip, List<Step> steps) {
        boolean isReference() {
            return type.isEmpty();
        }
    }

    /**
     * Reads one.
     *
     * @throws org.vzs.lab.soap.SoapFault InvalidArgument if it has no such form, InvalidProperty if it asks for what a type
     *     does not have
     */
    static FilterSpec parse(Element e) {
        List<PropertySpec> properties = new ArrayList<>();
        for (Element p : e.all("propSet")) {
            String type = p.string("type").trim();
            type = type.substring(type.indexOf(':') + 1);
            if (!Schema.known(type)) {
                throw Faults.invalidArgument("specSet.propSet.type");
            }
            List<String> paths = p.strings("pathSet").stream().map(String::trim).toList();
            for (String path : paths) {
                int dot = path.indexOf('.');
                if (!Schema.has(type, dot < 0 ? path : path.substring(0, dot))) {
                    throw Faults.invalidProperty(path);
                }
            }
            properties.add(new PropertySpec(type, p.flag("all"), paths));
        }
        List<ObjectSpec> objects = new ArrayList<>();
        for (Element o : e.all("objectSet")) {
            Mor start = o.ref("obj");
            if (start == null) {
                throw Faults.invalidArgument("specSet.objectSet.obj");
            }
            Map<String, Step> named = new HashMap<>();
            objects.add(new ObjectSpec(start, o.flag("skip"), steps(o, named), named));
        }
        return new FilterSpec(properties, objects, e.flag("reportMissingObjectsInResults"));
    }

    private static List<Step> steps(Element e, Map<String, Step> named) {
        List<Step> steps = new ArrayList<>();
        for (Element s : e.all("selectSet")) {
            String type = s.string("type").trim();
            Step step = new Step(
                    s.string("name").trim(),
                    type.substring(type.indexOf(':') + 1),
                    s.string("path").trim(),
                    s.flag("skip"),
                    steps(s, named));
            if (!step.isReference() && !step.name().isEmpty()) {
                named.put(step.name(), step);
            }
            steps.add(step);
        }
        return steps;
    }

    /** The same, where an object to begin at may have gone. */
    FilterSpec lenient() {
        return new FilterSpec(properties, objects, true);
    }

    /** Whether objects are found by going from one to another, and not only by naming them. */
    boolean traverses() {
        return objects.stream().anyMatch(o -> !o.steps().isEmpty());
    }

    /** The paths asked of objects of a type; null where the type is not asked for. */
    @Nullable
    Set<String> pathsOf(String type) {
        Set<String> paths = null;
        for (PropertySpec p : properties) {
            if (Schema.isA(type, p.type())) {
                paths = paths == null ? new LinkedHashSet<>() : paths;
                paths.addAll(p.all() ? Schema.properties(type) : p.paths());
            }
        }
        return paths;
    }
}
