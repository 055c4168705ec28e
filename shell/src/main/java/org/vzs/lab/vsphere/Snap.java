package org.vzs.lab.vsphere;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A snapshot in a virtual machine's tree. Guarded by the world's lock. */
final class Snap {
    final int number;
    final String name;
    final String description;
    final Instant created;
    final Power state;
    final boolean quiesced;
    final List<Snap> children = new ArrayList<>();

    Snap(int number, String name, String description, Instant created, Power state, boolean quiesced) {
        this.number = number;
        this.name = name;
        this.description = description;
        this.created = created;
        this.state = state;
        this.quiesced = quiesced;
    }

    String id() {
        return "snapshot-" + number;
    }

    /** Visits it and everything below it, parents first. */
    void walk(Consumer<Snap> visitor) {
        visitor.accept(this);
        children.forEach(c -> c.walk(visitor));
    }

    /** The one of that id in the trees, or null. */
    static @Nullable Snap find(List<Snap> trees, String id) {
        for (Snap s : trees) {
            if (s.id().equals(id)) {
                return s;
            }
            Snap below = find(s.children, id);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    /** The list of siblings that holds {@code snap}, or null. */
    static @Nullable List<Snap> siblings(List<Snap> trees, Snap snap) {
        if (trees.contains(snap)) {
            return trees;
        }
        for (Snap s : trees) {
            List<Snap> below = siblings(s.children, snap);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    /** The parent of {@code snap}; null if it is a root. */
    static @Nullable Snap parent(List<Snap> trees, Snap snap) {
        for (Snap s : trees) {
            Snap found = s.children.contains(snap) ? s : parent(s.children, snap);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
