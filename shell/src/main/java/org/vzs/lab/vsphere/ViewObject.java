package org.vzs.lab.vsphere;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.ArrayValue;
import org.vzs.lab.soap.Mor;

/** A ContainerView or a ListView. Guarded by the world's lock. */
final class ViewObject implements ManagedObject {
    private static final List<String> DOWN = List.of(
            "childEntity", "vmFolder", "hostFolder", "datastoreFolder", "networkFolder", "host", "resourcePool", "vm");

    private final Mor ref;
    private final Inventory inventory;
    private final @Nullable Mor container;
    private final List<String> types;
    private final boolean recursive;
    final List<Mor> list;

    private ViewObject(
            Mor ref,
            Inventory inventory,
            @Nullable Mor container,
            List<String> types,
            boolean recursive,
            List<Mor> list) {
        this.ref = ref;
        this.inventory = inventory;
        this.container = container;
        this.types = List.copyOf(types);
        this.recursive = recursive;
        this.list = new ArrayList<>(list);
    }

    static ViewObject container(Mor ref, Inventory inventory, Mor container, List<String> types, boolean recursive) {
        return new ViewObject(ref, inventory, container, types, recursive, List.of());
    }

    static ViewObject list(Mor ref, Inventory inventory, List<Mor> objects) {
        return new ViewObject(ref, inventory, null, List.of(), false, objects);
    }

    @Override
    public Mor ref() {
        return ref;
    }

    @Override
    public @Nullable Object get(String property) {
        return switch (property) {
            case "view" -> ArrayValue.ofReferences(container == null ? list : contained(container));
            case "container" -> container;
            case "type" -> container == null ? null : new ArrayValue("string", types);
            case "recursive" -> container == null ? null : recursive;
            default -> null;
        };
    }

    private List<Mor> contained(Mor top) {
        Set<Mor> seen = new LinkedHashSet<>();
        Deque<Mor> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Mor ref = open.remove();
            for (Mor child : children(ref)) {
                if (seen.add(child) && recursive) {
                    open.add(child);
                }
            }
        }
        return seen.stream()
                .filter(r -> types.isEmpty() || types.stream().anyMatch(t -> Schema.isA(r.type(), t)))
                .toList();
    }

    private List<Mor> children(Mor ref) {
        ManagedObject o = inventory.find(ref);
        // networks and datastores also list the machines that use them, but do not contain them
        if (o == null || ref.type().equals("Network") || ref.type().equals("Datastore")) {
            return List.of();
        }
        List<Mor> children = new ArrayList<>();
        for (String property : DOWN) {
            switch (o.get(property)) {
                case Mor child -> children.add(child);
                case ArrayValue array -> array.items().forEach(i -> children.add((Mor) i));
                case null, default -> {}
            }
        }
        return children;
    }
}
