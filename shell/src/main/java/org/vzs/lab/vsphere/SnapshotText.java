package org.vzs.lab.vsphere;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Reads the notation for snapshot trees of {@code estate.txt}: {@code base(patched(hotfix*)),other}. */
final class SnapshotText {
    private static final Instant FIRST = Instant.parse("2025-10-01T21:00:00Z");

    private final String text;
    private final Vm vm;
    private final IntSupplier numbers;
    private int at;

    private SnapshotText(String text, Vm vm, IntSupplier numbers) {
        this.text = text;
        this.vm = vm;
        this.numbers = numbers;
    }

    /** Gives a machine the snapshots that stand in {@code text}. */
    static void apply(String text, Vm vm, IntSupplier numbers) {
        if (text.equals("!")) {
            vm.consolidationNeeded = true;
        } else if (!text.isEmpty()) {
            vm.snapshots = new SnapshotText(text, vm, numbers).list();
        }
    }

    private List<Snap> list() {
        List<Snap> snaps = new ArrayList<>();
        do {
            snaps.add(snap());
        } while (next(','));
        return snaps;
    }

    private Snap snap() {
        int from = at;
        while (at < text.length() && "(),*".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        int number = numbers.getAsInt();
        Snap snap = new Snap(
                number,
                text.substring(from, at),
                "",
                FIRST.plus(Duration.ofDays(number % 90L)),
                Power.poweredOff,
                false);
        if (next('*')) {
            vm.currentSnapshot = snap.id();
        }
        if (next('(')) {
            snap.children.addAll(list());
            if (!next(')')) {
                throw new IllegalArgumentException("snapshot tree of " + vm.name + ": ')' is missing at " + at);
            }
        }
        return snap;
    }

    private boolean next(char c) {
        boolean is = at < text.length() && text.charAt(at) == c;
        if (is) {
            at++;
        }
        return is;
    }
}
