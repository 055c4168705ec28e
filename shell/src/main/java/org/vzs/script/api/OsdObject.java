package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.vzs.driver.OsdInfo;
import org.vzs.estate.Osd;
import org.vzs.estate.Selection;

/** An OSD. */
@Doc(value = "An object storage daemon of a Ceph cluster: one disk.", example = "osd(3)")
public final class OsdObject extends ItemObject<Osd> {
    private final Session session;
    private final Osd osd;

    OsdObject(Session session, Osd osd) {
        this.session = session;
        this.osd = osd;
    }

    @Override
    protected String noun() {
        return "osd";
    }

    @Override
    protected ScriptObject base() {
        return new OsdVerbsObject(session, Selection.of(List.of(osd)));
    }

    @Override
    Osd item() {
        return osd;
    }

    private OsdInfo now() {
        return session.storage().currentOr(osd).info();
    }

    @Override
    public List<String> columns() {
        return List.of("name", "up", "in", "host", "endpoint", "placementGroups", "used", "free", "reweight", "weight");
    }

    /** Number. */
    @HostAccess.Export
    @Doc("Its number: 3 for osd.3.")
    public int number() {
        return osd.info().number();
    }

    /** Up. */
    @HostAccess.Export
    @Doc("Whether it answers.")
    public boolean up() {
        return now().up();
    }

    /** In. */
    @HostAccess.Export
    @Doc("Whether it is to hold data.")
    public boolean in() {
        return now().in();
    }

    /** Host. */
    @HostAccess.Export
    @Doc("The host that it is on.")
    public String host() {
        return now().host();
    }

    /** Device class. */
    @HostAccess.Export
    @Doc("The class of its disk, such as ssd or hdd; empty if none is known.")
    public String deviceClass() {
        return now().deviceClass();
    }

    /** Weight. */
    @HostAccess.Export
    @Doc("Its CRUSH weight: its share by capacity, usually in TiB.")
    public double weight() {
        return now().crushWeight();
    }

    /** Reweight. */
    @HostAccess.Export
    @Doc("The correction of its weight, 0 to 1.")
    public double reweight() {
        return Math.round(now().reweight() * 100_000) / 100_000.0;
    }

    /** Placement groups. */
    @HostAccess.Export
    @Doc("The number of placement groups on it.")
    public int placementGroups() {
        return now().placementGroups();
    }

    /** Capacity. */
    @HostAccess.Export
    @Doc("The size of its disk, such as 4 TiB.")
    public String capacity() {
        return now().capacity().toString();
    }

    /** Used. */
    @HostAccess.Export
    @Doc("The space in use.")
    public String used() {
        return now().used().toString();
    }

    /** Used. */
    @HostAccess.Export
    @Doc("The space in use, in bytes.")
    public double usedBytes() {
        return now().used().toDouble();
    }

    /** Free. */
    @HostAccess.Export
    @Doc("The space left.")
    public String free() {
        return now().free().toString();
    }

    /** Free. */
    @HostAccess.Export
    @Doc("The space left, in bytes.")
    public double freeBytes() {
        return now().free().toDouble();
    }
}
