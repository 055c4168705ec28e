package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.vzs.driver.FilerMirror;

/** A mirror. */
@Doc(value = "A SnapMirror relation.", example = "filer('filer1').mirrors[0]")
public final class FilerMirrorObject extends ScriptObject {
    private final FilerMirror mirror;

    FilerMirrorObject(FilerMirror mirror) {
        this.mirror = mirror;
    }

    @Override
    protected String noun() {
        return "mirror";
    }

    @Override
    public List<String> columns() {
        return List.of("source", "destination", "state", "lag", "status");
    }

    /** Source. */
    @HostAccess.Export
    @Doc("What is copied, as filer:volume.")
    public String source() {
        return mirror.source();
    }

    /** Destination. */
    @HostAccess.Export
    @Doc("The copy, as filer:volume.")
    public String destination() {
        return mirror.destination();
    }

    /** State. */
    @HostAccess.Export
    @Doc("Such as Snapmirrored or Broken-off.")
    public String state() {
        return mirror.state();
    }

    /** Lag. */
    @HostAccess.Export
    @Doc("How old the copy is, hours:minutes:seconds.")
    public String lag() {
        return mirror.lag();
    }

    /** Status. */
    @HostAccess.Export
    @Doc("Such as Idle or Transferring.")
    public String status() {
        return mirror.status();
    }
}
