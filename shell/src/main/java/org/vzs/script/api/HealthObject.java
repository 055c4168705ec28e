package org.vzs.script.api;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.vzs.driver.Health;

/** Health. */
@Doc(value = "The health of an endpoint in its own judgement.", example = "health('ceph1')")
public final class HealthObject extends ScriptObject {
    private final Health.Report report;

    HealthObject(Health.Report report) {
        this.report = report;
    }

    @Override
    protected String noun() {
        return "health";
    }

    @Override
    public List<String> columns() {
        return List.of("status", "codes", "checks", "flags", "details");
    }

    /** Status. */
    @HostAccess.Export
    @Doc("OK, WARNING or ERROR.")
    public String status() {
        return report.status().name();
    }

    /** Codes. */
    @HostAccess.Export
    @Doc("The device's names for what is wrong, such as TOO_MANY_PGS.")
    public List<String> codes() {
        return report.checks().stream().map(Health.Check::code).toList();
    }

    /** Checks. */
    @HostAccess.Export
    @Doc("What is wrong, one line each.")
    public List<String> checks() {
        return report.checks().stream().map(Health.Check::summary).toList();
    }

    /** Details. */
    @HostAccess.Export
    @Doc("What is wrong, in all lines that the device has for it.")
    public List<String> details() {
        List<String> all = new ArrayList<>();
        report.checks().forEach(c -> all.addAll(c.detail()));
        return all;
    }

    /** Flags. */
    @HostAccess.Export
    @Doc("The switches that are set on the whole cluster, such as noout.")
    public List<String> flags() {
        return report.flags();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(status());
        report.checks()
                .forEach(c -> text.append('\n')
                        .append(c.code().isEmpty() ? "" : c.code() + ": ")
                        .append(c.summary()));
        if (!report.flags().isEmpty()) {
            text.append("\nflags: ").append(String.join(", ", report.flags()));
        }
        return text.toString();
    }
}
