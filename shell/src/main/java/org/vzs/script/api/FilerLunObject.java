package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.FilerLun;

/** A LUN. */
@Doc(value = "A LUN of a filer.", example = "filer('filer1').luns[0]")
public final class FilerLunObject extends ScriptObject {
    private final FilerLun lun;

    FilerLunObject(FilerLun lun) {
        this.lun = lun;
    }

    @Override
    protected String noun() {
        return "LUN";
    }

    @Override
    public List<String> columns() {
        return List.of("path", "size", "online", "mapped", "snapshot");
    }

    /** Path. */
    @HostAccess.Export
    @Doc("Its path, such as /vol/vol1/lun1.")
    public String path() {
        return lun.path();
    }

    /** Volume. */
    @HostAccess.Export
    @Doc("The volume that it is in.")
    public String volume() {
        return lun.volume();
    }

    /** Size. */
    @HostAccess.Export
    @Doc("Its size, such as 40 GiB.")
    public String size() {
        return lun.size().toString();
    }

    /** Size. */
    @HostAccess.Export
    @Doc("Its size, in bytes.")
    public double sizeBytes() {
        return lun.size().toDouble();
    }

    /** Online. */
    @HostAccess.Export
    @Doc("Whether it serves.")
    public boolean online() {
        return lun.online();
    }

    /** Mapped. */
    @HostAccess.Export
    @Doc("Whether an initiator group may see it.")
    public boolean mapped() {
        return lun.mapped();
    }

    /** Snapshot. */
    @HostAccess.Export
    @Doc("The snapshot that it is a clone out of; null if it is no clone.")
    public @Nullable String snapshot() {
        return lun.backingSnapshot();
    }
}
