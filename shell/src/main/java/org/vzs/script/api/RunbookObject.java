package org.vzs.script.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.vzs.script.ScriptHost;
import org.vzs.script.runbook.Runbook;
import org.vzs.script.runbook.Steps;

/** A runbook. */
@Doc(value = "A runbook of the library.", example = "runbook('openvz/container-report').summary")
public final class RunbookObject extends ScriptObject {
    private final Runbook runbook;
    private final Steps steps;
    private final ScriptHost host;

    RunbookObject(Runbook runbook, Steps steps, ScriptHost host) {
        this.runbook = runbook;
        this.steps = steps;
        this.host = host;
    }

    @Override
    protected String noun() {
        return "runbook";
    }

    /** The runbook. */
    @HostAccess.Export
    @Doc("Its name, with its area.")
    public String name() {
        return runbook.name();
    }

    /** The summary. */
    @HostAccess.Export
    @Doc("What it does.")
    public String summary() {
        return runbook.head().summary();
    }

    /** The parameters. */
    @HostAccess.Export
    @Doc("The names of its parameters.")
    public List<String> parameters() {
        return runbook.head().parameters().stream().map(p -> p.name()).toList();
    }

    /** Runs it. */
    @HostAccess.Export
    @Doc(
            value =
                    "Runs it with these arguments, which are checked as on the command line. It shows its steps, cleans up, and"
                            + " stops at the first step that fails.",
            usage = "run(arguments)",
            errors = {"args.…: an argument is missing, unknown or of another type; every mistake is listed"},
            example = "runbook('openvz/container-report').run({node: 'hn1'})")
    public void run(Args args) {
        List<String> words = words(args);
        Map<String, ?> values = host.arguments(runbook.head().parameters(), words);
        // A function of its own, on the same line: its constants stay its own, and its lines keep their numbers.
        String text = "(function (args) {" + runbook.text().replaceFirst("^\uFEFF", "") + "\n})";
        Value body = Context.getCurrent()
                .eval(Source.newBuilder("js", text, runbook.place()).buildLiteral());
        steps.open(null);
        boolean failed = true;
        try {
            body.executeVoid(new ValuesObject(new LinkedHashMap<>(values)));
            failed = false;
        } catch (PolyglotException e) {
            throw e;
        } finally {
            steps.close(failed, null);
        }
    }

    private static List<String> words(Args args) {
        Value given = args.atMost(1).get(0);
        List<String> words = new ArrayList<>();
        if (given == null) {
            return words;
        }
        if (!given.hasMembers() || given.isString() || given.hasArrayElements()) {
            throw args.wrong("takes its arguments as {name: value}");
        }
        for (String name : given.getMemberKeys()) {
            Value value = given.getMember(name);
            if (!value.isNull()) {
                words.add(name + "=" + (value.isString() ? value.asString() : value.toString()));
            }
        }
        return words;
    }

    @Override
    public String toString() {
        return runbook.name();
    }
}
