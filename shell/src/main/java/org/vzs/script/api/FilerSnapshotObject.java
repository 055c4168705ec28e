package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.vzs.driver.FilerSnapshot;

/** A snapshot of a volume. */
@Doc(value = "A snapshot of a filer's volume.", example = "filer('filer1').snapshots({busy: true})[0]")
public final class FilerSnapshotObject extends ScriptObject {
    private final FilerSnapshot snapshot;

    FilerSnapshotObject(FilerSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    protected String noun() {
        return "snapshot of a filer";
    }

    @Override
    public List<String> columns() {
        return List.of("volume", "name", "date", "busy", "reasons", "usedPercent");
    }

    /** Volume. */
    @HostAccess.Export
    @Doc("The volume.")
    public String volume() {
        return snapshot.volume();
    }

    /** Name. */
    @HostAccess.Export
    @Doc("Its name.")
    public String name() {
        return snapshot.name();
    }

    /** Date. */
    @HostAccess.Export
    @Doc("When it was taken, as the filer prints it; in 7-Mode local time, without a year.")
    public String date() {
        return snapshot.date();
    }

    /** Busy. */
    @HostAccess.Export
    @Doc("Whether something holds it, so that it cannot be deleted.")
    public boolean busy() {
        return snapshot.busy();
    }

    /** Reasons. */
    @HostAccess.Export
    @Doc("What holds or owns it, such as LUNs, snapmirror or vclone.")
    public List<String> reasons() {
        return snapshot.reasons();
    }

    /** Used. */
    @HostAccess.Export
    @Doc("Its share of the used blocks of the volume, in percent.")
    public int usedPercent() {
        return snapshot.usedPercent();
    }
}
