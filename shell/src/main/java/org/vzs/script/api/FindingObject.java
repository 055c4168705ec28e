package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.vzs.capacity.Finding;

/** A finding. */
@Doc(value = "Something that a reader should know of.", example = "capacity().unhealthy[0]")
public final class FindingObject extends ScriptObject {
    private final Finding finding;

    FindingObject(Finding finding) {
        this.finding = finding;
    }

    @Override
    protected String noun() {
        return "finding";
    }

    @Override
    public List<String> columns() {
        return List.of("weight", "endpoint", "what", "text");
    }

    /** Weight. */
    @HostAccess.Export
    @Doc("ERROR, WARNING or note.")
    public String weight() {
        return finding.weight();
    }

    /** Endpoint. */
    @HostAccess.Export
    @Doc("Where.")
    public String endpoint() {
        return finding.endpoint();
    }

    /** What. */
    @HostAccess.Export
    @Doc("What it is about; empty for the endpoint as a whole.")
    public String what() {
        return finding.what();
    }

    /** Text. */
    @HostAccess.Export
    @Doc("What is the matter.")
    public String text() {
        return finding.text();
    }

    /** Detail. */
    @HostAccess.Export
    @Doc("More lines.")
    public List<String> detail() {
        return finding.detail();
    }

    @Override
    public String toString() {
        return finding.text();
    }
}
