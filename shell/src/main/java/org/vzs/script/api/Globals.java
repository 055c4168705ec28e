package org.vzs.script.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Durations;
import org.vzs.estate.Wildcard;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.script.CsvData;
import org.vzs.script.ScriptHost;
import org.vzs.script.runbook.Steps;

/** The names that every script begins with. */
@Doc("The names that every script and every line at the prompt begins with.")
public final class Globals extends StorageNouns {
    private final ScriptHost host;
    private final Map<String, ?> arguments;
    private final Steps steps;

    /**
     * @param session the session
     * @param host the program around the script
     * @param arguments the script's arguments, checked and typed
     */
    public Globals(Session session, ScriptHost host, Map<String, ?> arguments) {
        super(session.with(host));
        this.host = host;
        this.arguments = arguments;
        this.steps = new Steps(session.estate().gate(), host, Clock.systemUTC());
    }

    /** The steps of the runbooks and scripts that run with these globals. */
    public Steps steps() {
        return steps;
    }

    @Override
    protected String noun() {
        return "script";
    }

    /** Rows. */
    @HostAccess.Export
    @Doc(
            value = "The rows of a CSV file: of the one given with --csv, or of a path.",
            usage = "csv(path)",
            errors = {"csv.…: the file breaks a rule; every place is listed"},
            example = "csv('scripts/vms.csv').column('VMName')")
    public CsvObject csv(Args args) {
        CsvData data = host.csv(args.atMost(1).get(0) == null ? null : args.string(0, "the path"));
        return new CsvObject(data);
    }

    /** Arguments. */
    @HostAccess.Export
    @Doc("The arguments of the script, as its head declares them, checked and typed.")
    public ValuesObject args() {
        return new ValuesObject(arguments);
    }

    /** Estate. */
    @HostAccess.Export
    @Doc("The endpoints of this run.")
    public EstateObject estate() {
        return new EstateObject(session);
    }

    /** Log. */
    @HostAccess.Export
    @Doc("Writes lines to the log, on standard error.")
    public LogObject log() {
        return new LogObject(host::log);
    }

    /** A yes. */
    @HostAccess.Export
    @Doc(
            value = "Asks for a yes and answers true or false. In a batch run it needs --yes.",
            usage = "confirm(question)",
            errors = {"gate.confirm: a batch run without --yes"},
            example = "confirm('Really?')")
    public boolean confirm(Args args) {
        return host.confirm(args.atMost(1).string(0, "the question"));
    }

    /** An answer. */
    @HostAccess.Export
    @Doc(
            value =
                    "Asks the person at the terminal for what an optional parameter leaves open, and answers the text, or null:"
                            + " for an empty answer, for Ctrl-D, and where there is no terminal, as in cron. It asks in a dry run"
                            + " too, and a recording keeps the answer as if the parameter had been given. Not for secrets: those"
                            + " are parameters of type secret.",
            usage = "ask(parameter, question)",
            example = "args.headFailure ?? ask('headFailure', 'What happens when the head fails?')")
    public @Nullable String ask(Args args) {
        String parameter = args.atMost(2).string(0, "the parameter");
        String question = args.string(1, "the question");
        return session.estate()
                .gate()
                .ask(() -> Optional.ofNullable(host.ask(parameter, question)))
                .map(String::strip)
                .filter(answer -> !answer.isEmpty())
                .orElse(null);
    }

    /** A table. */
    @HostAccess.Export
    @Doc(value = "Shows a list of objects as a table.", usage = "table(list)", example = "table(hosts())")
    public void table(Args args) {
        Value given = args.atMost(1).get(0);
        if (given == null || !given.hasArrayElements()) {
            throw args.wrong("needs a list");
        }
        host.table(Tables.of(given));
    }

    /** A text. */
    @HostAccess.Export
    @Doc(value = "Shows a value on standard output.", usage = "print(value)", example = "print(vms().length)")
    public void print(Args args) {
        Value given = args.atMost(1).get(0);
        host.print(given == null ? "" : Tables.text(given));
    }

    /** Commands. */
    @HostAccess.Export
    @Doc(
            value = "Programs and files on an endpoint that is reached by SSH. A wildcard or a list of names is several"
                    + " endpoints, on which programs run side by side.",
            usage = "ssh(endpoint | wildcard | list)",
            errors = "endpoint.not-found: there is no endpoint of that name",
            example = "ssh('hn1').run(['vzlist', '-a'], {readOnly: true}).stdout")
    public ScriptObject ssh(Args args) {
        Value given = args.atMost(1).get(0);
        if (given != null && given.hasArrayElements()) {
            List<String> names = new ArrayList<>();
            for (long i = 0; i < given.getArraySize(); i++) {
                Value name = given.getArrayElement(i);
                if (!name.isString()) {
                    throw args.wrong("needs names of endpoints in the list, not " + Args.kind(name));
                }
                names.add(session.estate().endpoint(name.asString()).name());
            }
            return new SshFleetObject(session, names.stream().distinct().toList());
        }
        String name = args.string(0, "the endpoint");
        return Wildcard.isPattern(name)
                ? new SshFleetObject(session, session.estate().endpointsLike(name))
                : new SshObject(session, host, session.estate().endpoint(name).name());
    }

    /** Requests. */
    @HostAccess.Export
    @Doc(
            value =
                    "Requests to the HTTP API of an endpoint that has one, logged in: the raw way in, for what has no verb.",
            usage = "http(endpoint)",
            errors = {
                "endpoint.not-found: there is no endpoint of that name",
                "endpoint.no-http: it has no HTTP API, or vzs does not speak it"
            },
            example = "JSON.parse(http('tintri1').get('/api/info', {readOnly: true}).body).productName")
    public HttpObject http(Args args) {
        String name = args.atMost(1).string(0, "the endpoint");
        return new HttpObject(session, session.estate().endpoint(name).name());
    }

    /** A place for files. */
    @HostAccess.Export
    @Doc(
            value = "Files on an endpoint that is reached by FTP (ftp:// or ftps://).",
            usage = "ftp(endpoint)",
            errors = "endpoint.not-found: there is no endpoint of that name",
            example = "ftp('nas').list('/backup')")
    public FtpObject ftp(Args args) {
        String name = args.atMost(1).string(0, "the endpoint");
        return new FtpObject(session, host, session.estate().endpoint(name).name());
    }

    /** A runbook. */
    @HostAccess.Export
    @Doc(
            value = "A runbook of the library, by its name.",
            usage = "runbook(name)",
            errors = "runbook.not-found: there is none of that name",
            example = "runbook('openvz/container-report').run({node: 'hn1'})")
    public RunbookObject runbook(Args args) {
        String name = args.atMost(1).string(0, "the name");
        return new RunbookObject(host.library().get(name), steps, host);
    }

    /** Memory. */
    @HostAccess.Export
    @Doc("What scripts keep from one run to the next.")
    public MemoryObject memory() {
        return new MemoryObject(host);
    }

    /** Capacity. */
    @HostAccess.Export
    @Doc(
            value =
                    "Asks all endpoints that have capacity or health how full and how well they are, side by side. One that does"
                            + " not answer stops no other.",
            usage = "capacity()",
            example = "table(capacity().places)")
    public CapacityObject capacity(Args args) {
        args.atMost(0);
        return CapacityObject.ask(session, host);
    }

    /** A file. */
    @HostAccess.Export
    @Doc(
            value =
                    "Writes a text to a local file that was given as a parameter of type output, in place of what may be there;"
                            + " a reader sees the old text or the new one. A dry run does not.",
            usage = "write(text, path)",
            errors = {
                "script.file-access: it was not given as such a parameter",
                "args.output: it cannot be written, and is as it was"
            },
            example = "write(capacity().html(), args.html)")
    public void write(Args args) {
        String text = args.atMost(2).string(0, "the text");
        host.write(args.string(1, "the path"), text);
    }

    /** A step. */
    @HostAccess.Export
    @Doc(
            value =
                    "A step of a runbook: shown with its outcome; when it fails, the runbook stops there. Hands back what its"
                            + " function returns, or nothing if the step was not carried out.",
            usage = "step(name, {done, undo}, function)",
            options = {
                "done: a function that answers whether the step is done already; then it is UNCHANGED",
                "undo: how to undo it, for the person who reads of a later failure; a text, or a function that gives it"
            },
            errors = "runbook.step-twice: two steps of one runbook have one name",
            example = "step('look', () => print(vms().length))")
    public @Nullable Value step(Args args) {
        String name = args.atMost(3).string(0, "the name");
        Value body = args.get(2) == null ? args.get(1) : args.get(2);
        CallOptions options = new CallOptions(args, args.get(2) == null ? null : args.get(1), List.of("done", "undo"));
        return steps.step(name, function(args, options.get("done")), options.get("undo"), needed(args, body));
    }

    /** A check. */
    @HostAccess.Export
    @Doc(
            value =
                    "Goes on only if something is so. The function answers true, or false, or a text that says what is wrong."
                            + " A dry run leaves it out once something is planned.",
            usage = "check(name, function)",
            errors = "runbook.check: it is not so",
            example = "check('there is a machine', () => vms().length > 0)")
    public void check(Args args) {
        String name = args.atMost(2).string(0, "what must be so");
        steps.check(name, needed(args, args.get(1)));
    }

    /** Clean-up. */
    @HostAccess.Export
    @Doc(
            value =
                    "Something to do at the end of the runbook, also after a failure or an interrupt; the last asked for is"
                            + " done first.",
            usage = "cleanup(name, function)",
            errors = "runbook.clean-up: at the prompt, where there is no end",
            example = "cleanup('say so', () => log.info('this is the end'))")
    public void cleanup(Args args) {
        String name = args.atMost(2).string(0, "the name");
        steps.cleanUp(name, needed(args, args.get(1)));
    }

    private static Value needed(Args args, @Nullable Value body) {
        Value function = function(args, body);
        if (function == null) {
            throw args.wrong("needs a function");
        }
        return function;
    }

    private static @Nullable Value function(Args args, @Nullable Value value) {
        if (value != null && !value.canExecute()) {
            throw args.wrong("needs a function, not " + Args.kind(value));
        }
        return value;
    }

    /** A pause. */
    @HostAccess.Export
    @Doc(value = "Waits. A dry run does not.", usage = "sleep(duration)", example = "sleep('1s')")
    public void sleep(Args args) {
        String text = args.atMost(1).string(0, "the duration");
        try {
            long nanos = Durations.parse(text).toNanos();
            if (!session.estate().gate().whatIf() && new CountDownLatch(1).await(nanos, TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (IllegalArgumentException e) {
            throw args.wrong("needs a duration: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ExitCode.INTERRUPTED, Problem.of("run.interrupted", "interrupted"));
        }
    }

    /** The member of that name, for the bindings of a context. */
    public @Nullable Object global(String name) {
        return getMember(name);
    }
}
