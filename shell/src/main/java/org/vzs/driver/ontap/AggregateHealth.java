package org.vzs.driver.ontap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vzs.driver.AggregateInfo;
import org.vzs.driver.FilerDisk;
import org.vzs.driver.FilerMirror;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.Filers;
import org.vzs.driver.Health;
import org.vzs.driver.Health.Check;
import org.vzs.driver.Health.Status;

/** What is wrong with a filer, told by its aggregates, disks, mirrors and volumes. */
final class AggregateHealth {
    private static final Set<String> ENDANGERED = Set.of("degraded", "failed", "partial", "inconsistent", "wafl");
    private static final Set<String> AT_WORK = Set.of("reconstruct", "growing", "copying", "resyncing", "mirror");
    private static final double FULL = 95;

    private AggregateHealth() {}

    static boolean bad(String word) {
        return ENDANGERED.contains(word) || AT_WORK.contains(word) || word.startsWith("raiderr");
    }

    static Status of(String state, List<String> bad) {
        if (!state.equals("online") || bad.stream().anyMatch(ENDANGERED::contains)) {
            return Status.ERROR;
        }
        return bad.isEmpty() ? Status.OK : Status.WARNING;
    }

    /** Each list is asked for once. */
    static Health.Report report(Filers filer) {
        List<FilerDisk> disks = filer.disks();
        List<Check> checks = new ArrayList<>();
        for (AggregateInfo a : filer.aggregates()) {
            if (a.health() != Status.OK) {
                checks.add(new Check("AGGREGATE", a.health(), a.name() + " is " + a.healthDetail(), List.of()));
            }
            if (a.capacity() != null && a.used() != null && a.used().percentOf(a.capacity()) >= FULL) {
                String full = a.name() + " has " + a.free() + " of " + a.capacity() + " left";
                checks.add(new Check("AGGREGATE_FULL", Status.WARNING, full, List.of()));
            }
        }
        for (FilerDisk d : disks) {
            if (Set.of("failed", "broken", "bad", "FAILED").contains(d.role())) {
                checks.add(new Check("DISK_FAILED", Status.WARNING, "disk " + d.name() + " has failed", List.of()));
            }
        }
        if (!disks.isEmpty() && disks.stream().noneMatch(d -> d.role().equals("spare"))) {
            checks.add(new Check("NO_SPARE", Status.WARNING, "there is no spare disk", List.of()));
        }
        for (FilerMirror m : filer.mirrors()) {
            if (m.state().equals("Broken-off")) {
                String broken = m.source() + " -> " + m.destination() + " is broken off";
                checks.add(new Check("MIRROR_BROKEN", Status.WARNING, broken, List.of()));
            }
        }
        for (FilerVolume v : filer.volumes()) {
            if (v.capacity() != null && v.used() != null && v.used().percentOf(v.capacity()) >= FULL) {
                String full = v.name() + " has " + v.capacity().minus(v.used()) + " of " + v.capacity() + " left";
                checks.add(new Check("VOLUME_FULL", Status.WARNING, full, List.of()));
            }
        }
        Status worst = checks.stream().map(Check::status).max(Status::compareTo).orElse(Status.OK);
        return new Health.Report(worst, checks, List.of());
    }
}
