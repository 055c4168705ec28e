package org.vzs.script.api;

import java.time.ZoneId;
import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.vzs.capacity.Answer;
import org.vzs.capacity.Outlook;
import org.vzs.script.PlainText;

/** An endpoint. */
@Doc(value = "What one endpoint answered when it was asked for its capacity.", example = "capacity().endpoints[0]")
public final class CapacityEndpointObject extends ScriptObject {
    private final Answer answer;
    private final List<Outlook> outlooks;
    private final ZoneId zone;

    CapacityEndpointObject(Answer answer, List<Outlook> outlooks, ZoneId zone) {
        this.answer = answer;
        this.outlooks = outlooks;
        this.zone = zone;
    }

    @Override
    protected String noun() {
        return "endpoint";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "product", "status", "problem");
    }

    /** Name. */
    @HostAccess.Export
    @Doc("Its name.")
    public String name() {
        return answer.endpoint();
    }

    /** Product. */
    @HostAccess.Export
    @Doc("What it is, such as Ceph 16.2.15; empty if it did not say.")
    public String product() {
        return PlainText.of(answer.product());
    }

    /** Status. */
    @HostAccess.Export
    @Doc("The worst that is known of it: OK, WARNING or ERROR.")
    public String status() {
        return answer.status().name();
    }

    /** Problem. */
    @HostAccess.Export
    @Doc("What it did not answer, and why; empty if it answered everything.")
    public String problem() {
        return String.join(
                "; ",
                answer.problems().stream()
                        .flatMap(e -> e.problems().stream())
                        .map(p -> PlainText.of(p.message()))
                        .distinct()
                        .toList());
    }

    /** Places. */
    @HostAccess.Export
    @Doc("What it has.")
    public List<CapacityPlaceObject> places() {
        return outlooks.stream().map(o -> new CapacityPlaceObject(o, zone)).toList();
    }

    @Override
    public String toString() {
        return answer.endpoint();
    }
}
