package org.vzs.script.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.SnapshotSchedule;
import org.vzs.driver.VmStoreInfo.Alerting;
import org.vzs.estate.VmStore;

/** The hardware of a storage system that knows virtual machines, and what it does against loss. */
public abstract sealed class VmStoreParts extends VmStoreFigures permits VmStoreObject {
    VmStoreParts(VmStore store) {
        super(store);
    }

    /** Controllers. */
    @HostAccess.Export
    @Doc("Its heads, each with name, role and state.")
    public List<ValuesObject> controllers() {
        return info().controllers().stream()
                .map(c -> values("name", c.name(), "role", c.role(), "state", c.state()))
                .toList();
    }

    /** Ports. */
    @HostAccess.Export
    @Doc("Its network ports, each with controller, bond, use, name, status, role and speed.")
    public List<ValuesObject> ports() {
        return info().ports().stream()
                .map(p -> values(
                        "controller",
                        p.controller(),
                        "bond",
                        p.bond(),
                        "use",
                        p.use(),
                        "name",
                        p.name(),
                        "status",
                        p.status(),
                        "role",
                        p.role(),
                        "speed",
                        p.speed()))
                .toList();
    }

    /** Disks. */
    @HostAccess.Export
    @Doc("Its disks, each with name, type (SSD or HDD), state and rebuildPercent.")
    public List<ValuesObject> disks() {
        return info().disks().stream()
                .map(d -> values(
                        "name", d.name(), "type", d.type(), "state", d.state(), "rebuildPercent", d.rebuildPercent()))
                .toList();
    }

    /** Failed parts. */
    @HostAccess.Export
    @Doc("Its parts that have failed, one line each.")
    public List<String> failed() {
        return info().failed();
    }

    /** Schedules. */
    @HostAccess.Export
    @Doc(
            "The snapshots that it takes of machines without schedules of their own, each with name, type, times and keepHours.")
    public List<ValuesObject> schedules() {
        return info().protection().schedules().stream()
                .map(VmStoreParts::schedule)
                .toList();
    }

    static ValuesObject schedule(SnapshotSchedule s) {
        return values(
                "name",
                s.name(),
                "type",
                s.type(),
                "times",
                String.join("; ", s.times()),
                "keepHours",
                s.keep() == null ? null : s.keep().toMinutes() / 60.0);
    }

    /** Replication. */
    @HostAccess.Export
    @Doc("The storage systems that it replicates to.")
    public List<String> replicatesTo() {
        return info().protection().destinations();
    }

    /** Alerting. */
    @HostAccess.Export
    @Doc(
            "How it calls for help: email, snmp (a list of hosts), syslog and autosupport; empty for not set up, null for not said.")
    public ValuesObject alerting() {
        Alerting a = info().alerting();
        return values(
                "email",
                a.email(),
                "snmp",
                a.snmp() == null ? null : ProxyArray.fromList(new ArrayList<Object>(a.snmp())),
                "syslog",
                a.syslog(),
                "autosupport",
                a.autosupport());
    }

    /** In the order given; null is a value. */
    private static ValuesObject values(@Nullable Object... pairs) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return new ValuesObject(values);
    }
}
