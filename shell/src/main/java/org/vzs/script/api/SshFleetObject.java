package org.vzs.script.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ExecResult;
import org.vzs.estate.CommandVerbs;

/** The raw way in, to many endpoints at once. */
@Doc(value = "Programs on several endpoints that are reached by SSH, run side by side.", example = "ssh('hn*')")
public final class SshFleetObject extends ScriptObject {
    private final CommandVerbs commands;
    private final List<String> endpoints;

    SshFleetObject(Session session, List<String> endpoints) {
        this.commands = new CommandVerbs(session.estate());
        this.endpoints = List.copyOf(endpoints);
    }

    @Override
    protected String noun() {
        return "ssh fleet";
    }

    /** The endpoints. */
    @HostAccess.Export
    @Doc("The names of the endpoints.")
    public List<String> endpoints() {
        return endpoints;
    }

    /** A program. */
    @HostAccess.Export
    @Doc(
            value =
                    "Runs a program on each endpoint, 64 at once if --parallel says nothing else. Gives a list with endpoint,"
                            + " outcome, detail, stdout, stderr and exitStatus (null where the program was not run, or its end was"
                            + " not seen). A failure on one endpoint stops no other; it counts in the exit code of the run.",
            usage = "run(argv, {readOnly, stdin, ok, destructive, timeout, confirm})",
            options = {
                "readOnly: true if it changes nothing; it runs in a dry run too",
                "stdin: a text that the program reads, on each",
                "ok: the exit statuses that are no failure, [0] if not given",
                "destructive: true if it needs a yes",
                "timeout: how long to wait for each, 30m if not given",
                "confirm: false is the yes to a destructive command"
            },
            example = "table(ssh('hn*').run(['uptime'], {readOnly: true}))")
    public List<ValuesObject> run(Args args) {
        CallOptions options = SshObject.options(args);
        return commands
                .runOnAll(
                        endpoints, SshObject.command(args, options), options.bool("readOnly", false), options.common())
                .stream()
                .map(SshFleetObject::values)
                .toList();
    }

    private static ValuesObject values(CommandVerbs.Ended ended) {
        ExecResult end = ended.end();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("endpoint", ended.result().endpoint());
        values.put("outcome", ended.result().outcome().name());
        values.put("exitStatus", end == null ? null : end.exitStatus());
        values.put("stdout", end == null ? "" : end.stdout());
        values.put("stderr", end == null ? "" : end.stderr());
        values.put("detail", ended.result().detail());
        return new ValuesObject(values);
    }

    @Override
    public String toString() {
        return "ssh " + String.join(" ", endpoints);
    }
}
