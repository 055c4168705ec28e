package org.vzs.lab.vsphere;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.Mor;

/** Which objects have changed of late, so that a filter need not look at those that have not. Guarded by the world's lock. */
final class ChangeLog {
    private static final int KEPT = 50_000;

    private record Change(long number, Mor ref) {}

    private final Deque<Change> changes = new ArrayDeque<>();
    private long last;
    private long structure;
    private long objects;

    void changed(Mor ref) {
        objects++;
        changes.addLast(new Change(++last, ref));
        if (changes.size() > KEPT) {
            changes.removeFirst();
        }
    }

    /** An object came or went, or a list of objects changed. */
    void structureChanged() {
        structure++;
        last++;
    }

    /** The number of the newest change. */
    long last() {
        return last;
    }

    /** Changes with every change of an object's properties, and with no other. */
    long objects() {
        return objects;
    }

    /** Changes with every {@link #structureChanged()}. */
    long structure() {
        return structure;
    }

    /** What has changed after the change of that number; null if that is too long ago to say. */
    @Nullable
    Set<Mor> since(long number) {
        Change oldest = changes.peekFirst();
        if (oldest != null && changes.size() == KEPT && oldest.number() > number + 1) {
            return null;
        }
        Set<Mor> refs = new LinkedHashSet<>();
        var newestFirst = changes.descendingIterator();
        while (newestFirst.hasNext()) {
            Change c = newestFirst.next();
            if (c.number() <= number) {
                break;
            }
            refs.add(c.ref());
        }
        return refs;
    }
}
