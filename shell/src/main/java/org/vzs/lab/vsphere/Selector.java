package org.vzs.lab.vsphere;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.ArrayValue;
import org.vzs.lab.soap.Mor;

/** Finds the objects that a {@link FilterSpec} selects. Used once, under the world's lock. */
final class Selector {
    private record Visit(Mor from, FilterSpec.Step step) {}

    private final FilterSpec spec;
    private final Function<Mor, @Nullable ManagedObject> lookup;
    private final Map<Mor, ManagedObject> found = new LinkedHashMap<>();
    private final Set<Visit> visited = new HashSet<>();

    private Selector(FilterSpec spec, Function<Mor, @Nullable ManagedObject> lookup) {
        this.spec = spec;
        this.lookup = lookup;
    }

    /**
     * The selected objects of the types that are asked for.
     *
     * @throws org.vzs.lab.soap.SoapFault ManagedObjectNotFound if an object to begin at is not there
     */
    static Map<Mor, ManagedObject> select(FilterSpec spec, Function<Mor, @Nullable ManagedObject> lookup) {
        Selector s = new Selector(spec, lookup);
        for (FilterSpec.ObjectSpec o : spec.objects()) {
            ManagedObject start = lookup.apply(o.start());
            if (start == null) {
                if (!spec.reportMissing()) {
                    throw Faults.notFound(o.start());
                }
                continue;
            }
            if (!o.skip()) {
                s.take(start);
            }
            s.follow(start, o.steps(), o.named());
        }
        return s.found;
    }

    private void take(ManagedObject o) {
        if (spec.pathsOf(o.ref().type()) != null) {
            found.putIfAbsent(o.ref(), o);
        }
    }

    private void follow(ManagedObject from, List<FilterSpec.Step> steps, Map<String, FilterSpec.Step> named) {
        for (FilterSpec.Step s : steps) {
            FilterSpec.Step step = s.isReference() ? named.get(s.name()) : s;
            if (step == null) {
                throw Faults.invalidArgument("specSet.objectSet.selectSet.name");
            }
            if (!Schema.isA(from.ref().type(), step.type()) || !visited.add(new Visit(from.ref(), step))) {
                continue;
            }
            for (Mor next : references(PropertyReader.read(from, step.path()))) {
                ManagedObject to = lookup.apply(next);
                if (to != null) {
                    if (!step.skip()) {
                        take(to);
                    }
                    follow(to, step.steps(), named);
                }
            }
        }
    }

    private static List<Mor> references(@Nullable Object value) {
        return switch (value) {
            case Mor ref -> List.of(ref);
            case ArrayValue array ->
                array.items().stream()
                        .filter(Mor.class::isInstance)
                        .map(Mor.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }
}
