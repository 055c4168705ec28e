package org.vzs.script.api;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyInstant;
import org.jspecify.annotations.Nullable;
import org.vzs.capacity.Answer;
import org.vzs.capacity.Finding;
import org.vzs.capacity.History;
import org.vzs.capacity.HistoryText;
import org.vzs.capacity.Outlook;
import org.vzs.capacity.Report;
import org.vzs.estate.CapacitySurvey;
import org.vzs.problem.ProblemException;
import org.vzs.script.ScriptHost;
import org.vzs.script.page.CapacityPage;

/** The capacity of the estate. */
@Doc(
        value = "How full and how well everything is that fills up, with what earlier runs kept of it.",
        example = "capacity()")
public final class CapacityObject extends ScriptObject {
    private static final double NEARLY_FULL = 85;

    private final ScriptHost host;
    private final Report report;

    private CapacityObject(ScriptHost host, Report report) {
        this.host = host;
        this.report = report;
    }

    static CapacityObject ask(Session session, ScriptHost host) {
        CapacitySurvey survey = new CapacitySurvey(session.estate());
        List<Answer> answers = survey.ask();
        // After the answers: what was seen is not older than this.
        ZonedDateTime now = survey.now();
        Map<String, History> histories = new HashMap<>();
        for (Answer a : answers) {
            histories.put(a.endpoint(), history(host, a.endpoint(), host.recall(key(a.endpoint()))));
        }
        return new CapacityObject(host, Report.of(now, answers, histories));
    }

    private static String key(String endpoint) {
        return "capacity of " + endpoint;
    }

    private static History history(ScriptHost host, String endpoint, @Nullable String json) {
        try {
            return json == null ? History.NONE : HistoryText.read(json);
        } catch (IllegalArgumentException e) {
            host.log(
                    ScriptHost.Level.WARN,
                    "the capacity history of " + endpoint + " cannot be read and begins anew: " + e.getMessage());
            return History.NONE;
        }
    }

    @Override
    protected String noun() {
        return "capacity";
    }

    private ZoneId zone() {
        return report.at().getZone();
    }

    /** Time. */
    @HostAccess.Export
    @Doc("When it was asked, as a Date.")
    public ProxyInstant at() {
        return ProxyInstant.from(report.at().toInstant());
    }

    /** Time. */
    @HostAccess.Export
    @Doc("The same as a text in the zone of whoever reads it, such as 2026-04-01 06:00 Z.")
    public String time() {
        return CapacityPage.time(report.at());
    }

    /** Endpoints. */
    @HostAccess.Export
    @Doc("The endpoints that have capacity or health, those too that did not answer.")
    public List<CapacityEndpointObject> endpoints() {
        return report.answers().stream()
                .map(a -> new CapacityEndpointObject(a, report.of(a), zone()))
                .toList();
    }

    /** Places. */
    @HostAccess.Export
    @Doc("All that fills up.")
    public List<CapacityPlaceObject> places() {
        return objects(report.outlooks());
    }

    /** Filling. */
    @HostAccess.Export
    @Doc("What is full, and what fills up within five years, the first first.")
    public List<CapacityPlaceObject> filling() {
        return objects(report.filling());
    }

    private List<CapacityPlaceObject> objects(List<Outlook> outlooks) {
        return outlooks.stream().map(o -> new CapacityPlaceObject(o, zone())).toList();
    }

    /** Unhealthy. */
    @HostAccess.Export
    @Doc("What is unhealthy, and who did not answer; the worst first.")
    public List<FindingObject> unhealthy() {
        return report.unhealthy().stream().map(FindingObject::new).toList();
    }

    /** Changes. */
    @HostAccess.Export
    @Doc("What is new, gone, was grown or shrank since the run before or in the last week, and clocks that were wrong.")
    public List<FindingObject> changes() {
        return report.changes().stream().map(FindingObject::new).toList();
    }

    /** Keeps. */
    @HostAccess.Export
    @Doc(
            value = "Keeps the figures in the state folder, for later runs to compare with. A dry run keeps nothing.",
            usage = "keep()",
            example = "capacity().keep()")
    public void keep(Args args) {
        args.atMost(0);
        for (Answer a : report.answers()) {
            if (!a.kinds().isEmpty()) {
                host.revise(key(a.endpoint()), json -> {
                    History before = history(host, a.endpoint(), json);
                    if (json != null && before.equals(History.NONE)) {
                        host.remember(
                                key(a.endpoint()) + ", not read " + report.at().toInstant(), json);
                    }
                    return HistoryText.write(before.with(report.at().toInstant(), a.kinds(), a.places()));
                });
            }
        }
    }

    /** HTML. */
    @HostAccess.Export
    @Doc(
            value = "All of it as a page for a browser, with charts, that needs no other file and no network.",
            usage = "html({full})",
            options = "full: from how many percent on something counts as nearly full; 85 if not given",
            example = "capacity().html()")
    public String html(Args args) {
        CallOptions options = args.options(0, List.of("full"));
        Value full = options.get("full");
        if (full != null && !full.isNumber()) {
            throw args.wrong("needs a number for full, not " + Args.kind(full));
        }
        return CapacityPage.of(report, full == null ? NEARLY_FULL : full.asDouble());
    }

    /** Insists. */
    @HostAccess.Export
    @Doc(
            value = "Ends the run with the errors of the endpoints that did not answer, if there are any.",
            usage = "insist()",
            errors = "endpoint.…: an endpoint did not answer",
            example = "capacity().insist()")
    public void insist(Args args) {
        args.atMost(0);
        report.answers().stream()
                .flatMap(a -> a.problems().stream())
                // What is wrong with the configuration is told before what is wrong in the network.
                .min(Comparator.comparing(ProblemException::exitCode))
                .ifPresent(worst -> {
                    throw new ProblemException(
                            worst.exitCode(),
                            report.answers().stream()
                                    .flatMap(a -> a.problems().stream())
                                    .flatMap(e -> e.problems().stream())
                                    .distinct()
                                    .toList());
                });
    }

    @Override
    public String toString() {
        List<Finding> bad = report.unhealthy();
        return report.outlooks().size() + " places on " + report.answers().size() + " endpoints, " + bad.size()
                + " findings";
    }
}
