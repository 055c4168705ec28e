package org.vzs.lab.ontap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.LabClock;
import org.vzs.lab.StateFile;

/** The state of a made-up filer. Commands run one at a time; each that changes something writes the state. */
final class LabFiler {
    final String name;
    final TreeMap<String, LabVolume> volumes = new TreeMap<>();
    final TreeMap<String, LabLun> luns = new TreeMap<>();
    final List<LabMirror> mirrors = new ArrayList<>();
    final List<LabDisk> disks = new ArrayList<>();
    /** The aggregates that may be, or are, Flash Pools. */
    final TreeSet<String> hybrid = new TreeSet<>();
    /** Initiator groups, and whether their one initiator is logged in. */
    final TreeMap<String, Boolean> groups = new TreeMap<>();

    private final StateFile file;
    private final LabClock clock;

    private LabFiler(String name, StateFile file, LabClock clock) {
        this.name = name;
        this.file = file;
        this.clock = clock;
    }

    /**
     * The one in {@code file}; the made-up one if there is none.
     *
     * @throws org.vzs.problem.ProblemException if the state is broken
     */
    static LabFiler open(String name, StateFile file, LabClock clock) {
        LabFiler filer = new LabFiler(name, file, clock);
        Map<String, Object> json = file.read();
        if (json == null) {
            MadeUp.fill(filer);
        } else {
            try {
                FilerJson.read(filer, json);
            } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
                throw file.broken(String.valueOf(e.getMessage()));
            }
        }
        return filer;
    }

    /** Writes the state down. */
    void changed() {
        file.write(FilerJson.write(this));
    }

    Instant now() {
        return clock.now();
    }

    LabVolume volume(String command, String name) {
        LabVolume volume = volumes.get(name);
        if (volume == null) {
            throw new Refusal(command + ": No volume named '" + name + "' exists.");
        }
        return volume;
    }

    @Nullable
    LabMirror mirrorTo(String volume) {
        return mirrors.stream()
                .filter(m -> m.destination.equals(volume))
                .findFirst()
                .orElse(null);
    }

    /** What owns or holds a snapshot, in the words of {@code snap list}; the first is {@code busy} if it is held. */
    List<String> marks(LabVolume volume, LabSnapshot snapshot) {
        boolean luns = this.luns.values().stream()
                .anyMatch(l -> l.volume().equals(volume.name) && l.backing.equals(snapshot.name()));
        boolean clone = volumes.values().stream()
                .anyMatch(v -> v.parent.equals(volume.name) && v.parentSnapshot.equals(snapshot.name()));
        boolean copied = mirrors.stream()
                .anyMatch(m -> m.source.equals(volume.name)
                        && m.state.equals("Snapmirrored")
                        && held(m.destination, snapshot.name()));
        List<String> marks = new ArrayList<>();
        if (luns || clone || copied) {
            marks.add("busy");
        }
        if (copied || snapshot.owner().equals("snapmirror")) {
            marks.add("snapmirror");
        }
        if (clone) {
            marks.add("vclone");
        }
        if (luns) {
            marks.add("LUNs");
        }
        return marks;
    }

    private boolean held(String volume, String snapshot) {
        LabVolume copy = volumes.get(volume);
        return copy != null
                && copy.snapshots.stream()
                        .anyMatch(
                                s -> s.name().equals(snapshot) && marks(copy, s).contains("busy"));
    }

    /** Lets go of what was there only because something held it. */
    void settle() {
        volumes.values()
                .forEach(v -> v.snapshots.removeIf(s -> s.kept() && !marks(v, s).contains("busy")));
    }
}
