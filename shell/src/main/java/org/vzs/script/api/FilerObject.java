package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.vzs.driver.FilerSnapshot;
import org.vzs.driver.Filers;
import org.vzs.estate.Aggregate;
import org.vzs.estate.Disk;
import org.vzs.estate.Filer;
import org.vzs.estate.Selection;

/** A filer. */
@Doc(value = "A filer. What is on it is asked anew each time.", example = "filer('filer1')")
public final class FilerObject extends ItemObject<Filer> {
    private final Session session;
    private final Filer filer;

    FilerObject(Session session, Filer filer) {
        this.session = session;
        this.filer = filer;
    }

    @Override
    protected String noun() {
        return "filer";
    }

    @Override
    Filer item() {
        return filer;
    }

    private Filers now() {
        return session.storage().filers().on(filer.endpoint());
    }

    @Override
    public List<String> columns() {
        return List.of("name", "endpoint", "product", "version", "model", "serial");
    }

    /** Product. */
    @HostAccess.Export
    @Doc("Such as Data ONTAP 7-Mode or clustered Data ONTAP.")
    public String product() {
        return filer.info().product();
    }

    /** Version. */
    @HostAccess.Export
    @Doc("Its release, such as 8.2.2.")
    public String version() {
        return filer.info().version();
    }

    /** Model. */
    @HostAccess.Export
    @Doc("Its model; empty where it does not say.")
    public String model() {
        return filer.info().model();
    }

    /** Serial. */
    @HostAccess.Export
    @Doc("Its system's number.")
    public String serial() {
        return filer.info().serial();
    }

    /** Health. */
    @HostAccess.Export
    @Doc(
            value = "What is wrong with its aggregates, disks, mirrors and volumes.",
            usage = "health()",
            example = "filer('filer1').health()")
    public HealthObject health(Args args) {
        args.atMost(0);
        return new HealthObject(session.storage().health(filer.endpoint()));
    }

    /** Aggregates. */
    @HostAccess.Export
    @Doc("Its aggregates.")
    public AggregateSelection aggregates() {
        return new AggregateSelection(
                session,
                Selection.of(now().aggregates().stream()
                        .map(a -> new Aggregate(filer.endpoint(), a))
                        .toList()));
    }

    /** Disks. */
    @HostAccess.Export
    @Doc("Its disks.")
    public DiskSelection disks() {
        return new DiskSelection(
                session,
                Selection.of(now().disks().stream()
                        .map(d -> new Disk(filer.endpoint(), d, null))
                        .toList()));
    }

    /** Snapshots. */
    @HostAccess.Export
    @Doc(
            value = "The snapshots of its volumes, with what holds those that are busy.",
            usage = "snapshots({volume, busy})",
            options = {"volume: of this volume only", "busy: true for those that something holds, false for the others"
            },
            example = "table(filer('filer1').snapshots({busy: true}))")
    public List<FilerSnapshotObject> snapshots(Args args) {
        CallOptions options = args.options(0, List.of("volume", "busy"));
        String volume = options.string("volume");
        Boolean busy = options.get("busy") == null ? null : options.bool("busy", false);
        return now().volumes().stream()
                .filter(v -> volume == null || v.name().equals(volume))
                .flatMap(v -> v.snapshots().stream())
                .filter((FilerSnapshot s) -> busy == null || busy == s.busy())
                .map(FilerSnapshotObject::new)
                .toList();
    }

    /** LUNs. */
    @HostAccess.Export
    @Doc("Its LUNs.")
    public List<FilerLunObject> luns() {
        return now().luns().stream().map(FilerLunObject::new).toList();
    }

    /** Mirrors. */
    @HostAccess.Export
    @Doc("The SnapMirror relations that it knows of.")
    public List<FilerMirrorObject> mirrors() {
        return now().mirrors().stream().map(FilerMirrorObject::new).toList();
    }
}
