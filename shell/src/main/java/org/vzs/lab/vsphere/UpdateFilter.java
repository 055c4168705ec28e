package org.vzs.lab.vsphere;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.ArrayValue;
import org.vzs.lab.soap.DataObject;
import org.vzs.lab.soap.EnumValue;
import org.vzs.lab.soap.Mor;

/** A property filter, with what its client knows already. Guarded by the world's lock. */
final class UpdateFilter implements ManagedObject {
    private final Mor ref;
    private final FilterSpec spec;
    private final Function<Mor, @Nullable ManagedObject> lookup;
    private final ChangeLog changes;
    private Map<Mor, ManagedObject> selected = Map.of();
    private Map<Mor, Map<String, Object>> known = new LinkedHashMap<>();
    private long seen = -1;
    private long structure = -1;

    UpdateFilter(Mor ref, FilterSpec spec, Function<Mor, @Nullable ManagedObject> lookup, ChangeLog changes) {
        this.ref = ref;
        this.spec = spec;
        this.lookup = lookup;
        this.changes = changes;
    }

    @Override
    public Mor ref() {
        return ref;
    }

    @Override
    public @Nullable Object get(String property) {
        return null;
    }

    /** Forgets what the client knows, so that everything is reported again. */
    void reset() {
        known = new LinkedHashMap<>();
        seen = -1;
        structure = -1;
    }

    /** What the client does not know yet, up to {@code limit} objects; the rest comes with the next call. */
    List<DataObject> updates(int limit) {
        if (seen == changes.last()) {
            return List.of();
        }
        Set<Mor> dirty = seen < 0 ? null : changes.since(seen);
        if (structure != changes.structure()) {
            selected = Selector.select(spec.lenient(), lookup);
            structure = changes.structure();
            dirty = spec.traverses() ? null : dirty;
        }
        List<DataObject> updates = new ArrayList<>();
        for (Mor gone :
                known.keySet().stream().filter(r -> !selected.containsKey(r)).toList()) {
            known.remove(gone);
            updates.add(update("leave", gone, List.of()));
        }
        for (Map.Entry<Mor, ManagedObject> e : selected.entrySet()) {
            if (dirty != null && !dirty.contains(e.getKey()) && known.containsKey(e.getKey())) {
                continue;
            }
            if (updates.size() >= limit) {
                // not all were looked at, so the next call has to look at all
                seen = -1;
                return updates;
            }
            DataObject u = compare(e.getValue());
            if (u != null) {
                updates.add(u);
            }
        }
        seen = changes.last();
        return updates;
    }

    private @Nullable DataObject compare(ManagedObject o) {
        Set<String> paths = spec.pathsOf(o.ref().type());
        Map<String, Object> now = PropertyReader.read(o, paths == null ? Set.of() : paths);
        Map<String, Object> before = known.put(o.ref(), now);
        List<DataObject> changed = new ArrayList<>();
        now.forEach((path, value) -> {
            if (before == null || !Objects.equals(before.get(path), value)) {
                changed.add(change(path, value));
            }
        });
        if (before == null) {
            return update("enter", o.ref(), changed);
        }
        before.keySet().stream().filter(p -> !now.containsKey(p)).forEach(p -> changed.add(change(p, null)));
        return changed.isEmpty() ? null : update("modify", o.ref(), changed);
    }

    private static DataObject change(String path, @Nullable Object value) {
        return DataObject.of("PropertyChange")
                .set("name", path)
                .set("op", new EnumValue("PropertyChangeOp", "assign"))
                .set("val", value);
    }

    private static DataObject update(String kind, Mor obj, List<DataObject> changed) {
        return DataObject.of("ObjectUpdate")
                .set("kind", new EnumValue("ObjectUpdateKind", kind))
                .set("obj", obj)
                .set("changeSet", new ArrayValue("PropertyChange", changed));
    }
}
