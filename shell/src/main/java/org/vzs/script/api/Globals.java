package org.vzs.script.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Wildcard;
import org.vzs.script.CsvData;
import org.vzs.script.ScriptHost;

/** The names that every script begins with. */
@Doc("The names that every script and every line at the prompt begins with.")
public final class Globals extends RunbookNouns {
    private final ScriptHost host;
    private final Map<String, ?> arguments;

    /**
     * @param session the session
     * @param host the program around the script
     * @param arguments the script's arguments, checked and typed
     */
    public Globals(Session session, ScriptHost host, Map<String, ?> arguments) {
        super(session.with(host), host);
        this.host = host;
        this.arguments = arguments;
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
                            + " too, and a recording keeps the answer as if the parameter had been given. Nobody is asked where a run"
                            + " was given that parameter. Not for secrets: those are parameters of type secret.",
            usage = "ask(parameter, question)",
            example = "ask('headFailure', 'What happens when the head fails?')")
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

    /** The member of that name, for the bindings of a context. */
    public @Nullable Object global(String name) {
        return getMember(name);
    }
}
