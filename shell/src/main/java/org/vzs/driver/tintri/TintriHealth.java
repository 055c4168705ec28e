package org.vzs.driver.tintri;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vzs.driver.Health;
import org.vzs.driver.VmStoreAlert;
import org.vzs.driver.VmStoreInfo;

/** What a VMstore says is wrong with it: its file system, its parts, and the alerts that nobody has acknowledged. */
record TintriHealth(TintriStore store) implements Health {
    private static final Set<String> WELL = Set.of("ACTIVE", "STANDBY", "SYNCED", "OK", "UP", "");
    private static final Set<String> BAD_DISKS = Set.of("FAILED", "MISPLACED", "OFFLINE", "INVALID", "REBUILD");

    @Override
    public Report read() {
        List<Check> checks = new ArrayList<>(hardware(store.store()));
        for (VmStoreAlert a : store.alerts()) {
            if (a.severity().equals("ALERT") && a.state().equals("NEW")) {
                checks.add(new Check(
                        "ALERT",
                        Status.WARNING,
                        a.message().strip().replaceAll("\\s*\\R\\s*", "; "),
                        List.of("since " + (a.when() == null ? "a time that it does not say" : a.when()))));
            }
        }
        return new Report(worst(checks), checks, List.of());
    }

    static Status worst(List<Check> checks) {
        return checks.stream().map(Check::status).max(Enum::compareTo).orElse(Status.OK);
    }

    static List<Check> hardware(VmStoreInfo s) {
        List<Check> checks = new ArrayList<>();
        if (Boolean.FALSE.equals(s.serving())) {
            checks.add(check("FILESYSTEM_DOWN", Status.ERROR, "its file system is down"));
        } else if (s.serving() == null) {
            checks.add(check("FILESYSTEM_UNKNOWN", Status.WARNING, "it does not say whether its file system is up"));
        }
        if (!s.urgent().isBlank()) {
            checks.add(check("URGENT", Status.ERROR, s.urgent().strip()));
        }
        for (VmStoreInfo.Controller c : s.controllers()) {
            if (!WELL.contains(c.state().toUpperCase(Locale.ROOT))) {
                checks.add(check("CONTROLLER", Status.WARNING, "controller " + c.name() + " is " + c.state()));
            }
        }
        s.disks().stream()
                .filter(d -> BAD_DISKS.contains(d.state()))
                .forEach(d -> checks.add(check(
                        "DISK",
                        Status.WARNING,
                        "disk " + d.name() + " is " + d.state()
                                + (d.rebuildPercent() == null ? "" : ", " + d.rebuildPercent() + " %"))));
        s.failed().forEach(f -> checks.add(check("FAILED_PART", Status.WARNING, f)));
        return checks;
    }

    private static Check check(String code, Status status, String summary) {
        return new Check(code, status, summary, List.of());
    }
}
