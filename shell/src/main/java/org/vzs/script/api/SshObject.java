package org.vzs.script.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ExecResult;
import org.vzs.driver.Outcome;
import org.vzs.estate.CommandVerbs;
import org.vzs.estate.RemoteCommand;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.script.ScriptHost;

/** The raw way in. */
@Doc(
        value = "Programs and files on an endpoint that is reached by SSH: the raw way in, for what has no verb.",
        example = "ssh('hn1')")
public final class SshObject extends ScriptObject {
    private static final Duration QUERY = Duration.ofMinutes(2);

    private final CommandVerbs commands;
    private final ScriptHost host;
    private final String endpoint;

    SshObject(Session session, ScriptHost host, String endpoint) {
        this.commands = new CommandVerbs(session.estate());
        this.host = host;
        this.endpoint = endpoint;
    }

    @Override
    protected String noun() {
        return "ssh login";
    }

    /** The endpoint. */
    @HostAccess.Export
    @Doc("The endpoint's name.")
    public String endpoint() {
        return endpoint;
    }

    /** A program. */
    @HostAccess.Export
    @Doc(
            value =
                    "Runs a program with its arguments, each of which reaches it as it is: there is no shell between. Gives"
                            + " stdout, stderr and exitStatus. It counts as a change, which a dry run only plans (and then gives"
                            + " exitStatus 0 and no output), unless readOnly is true.",
            usage = "run(argv, {readOnly, stdin, ok, destructive, timeout, confirm})",
            options = {
                "readOnly: true if it changes nothing; it runs in a dry run too, and any exit status is an answer",
                "stdin: a text that the program reads",
                "ok: the exit statuses that are no failure, [0] if not given",
                "destructive: true if it needs a yes",
                "timeout: how long to wait, 30m if not given, 2m with readOnly",
                "confirm: false is the yes to a destructive command"
            },
            errors = {
                "ssh.exit: it ended with another status than those of ok",
                "ssh.end-unknown: it was begun and its end was not seen"
            },
            example = "ssh('hn1').run(['vzlist', '-a'], {readOnly: true}).stdout")
    public ValuesObject run(Args args) {
        CallOptions options = options(args);
        RemoteCommand command = command(args, options);
        List<Integer> ok = statuses(args, options);
        if (options.bool("readOnly", false)) {
            Duration timeout = options.duration("timeout");
            ExecResult end = commands.read(endpoint, command, timeout == null ? QUERY : timeout);
            if (ok != null && !ok.contains(end.exitStatus())) {
                throw failed(command.line(), CommandVerbs.said(end));
            }
            return values(end);
        }
        return values(ended(command.line(), commands.run(endpoint, command, options.common())));
    }

    static CallOptions options(Args args) {
        return args.options(1, List.of("readOnly", "stdin", "ok", "destructive", "timeout", "confirm"));
    }

    static RemoteCommand command(Args args, CallOptions options) {
        RemoteCommand command = RemoteCommand.of(argv(args));
        String stdin = options.string("stdin");
        if (stdin != null) {
            command = command.reading(stdin.getBytes(StandardCharsets.UTF_8));
        }
        List<Integer> ok = statuses(args, options);
        if (ok != null) {
            command = command.expecting(ok);
        }
        return options.bool("destructive", false) ? command.needingYes() : command;
    }

    /** A file there. */
    @HostAccess.Export
    @Doc(
            value =
                    "Writes a file there, in place of what may be there; it appears only when it is whole. What is written is"
                            + " a text, or a local file that was given as a parameter of type file.",
            usage = "upload(content, path, {mode, timeout})",
            options = {"mode: its permissions, as '0644'", "timeout: how long to wait, 30m if not given"},
            errors = "ssh.exit: it could not be written",
            example = "ssh('hn1').upload({text: 'hello\\n'}, '/tmp/hello')")
    public void upload(Args args) {
        Value content = args.get(0);
        if (content == null || !content.hasMembers() || content.isString()) {
            throw args.wrong("needs {text: …} or {file: args.…} first");
        }
        CallOptions what = new CallOptions(args, content, List.of("text", "file"));
        String text = what.string("text");
        String file = what.string("file");
        if ((text == null) == (file == null)) {
            throw args.wrong("needs one of text and file");
        }
        String path = args.string(1, "the path there");
        CallOptions options = args.options(2, List.of("mode", "timeout"));
        byte[] bytes = text != null ? text.getBytes(StandardCharsets.UTF_8) : host.file(String.valueOf(file));
        ended("upload " + path, commands.upload(endpoint, bytes, path, options.string("mode"), options.common()));
    }

    /** A file's text. */
    @HostAccess.Export
    @Doc(
            value = "The text of a file there, read as UTF-8.",
            usage = "download(path)",
            errors = "ssh.exit: it cannot be read",
            example = "ssh('hn1').download('/etc/vz/vz.conf')")
    public String download(Args args) {
        RemoteCommand cat = RemoteCommand.of(List.of("cat", args.atMost(1).string(0, "the path")));
        ExecResult end = commands.read(endpoint, cat, QUERY);
        if (end.exitStatus() != 0) {
            throw failed(cat.line(), CommandVerbs.said(end));
        }
        return end.stdout();
    }

    private ExecResult ended(String line, CommandVerbs.Ended ended) {
        Outcome outcome = ended.result().outcome();
        ExecResult end = ended.end();
        return switch (outcome) {
            case CHANGED, UNCHANGED, WOULD_CHANGE -> end == null ? new ExecResult(0, "", "") : end;
            case STILL_RUNNING ->
                throw problem(
                        ExitCode.STILL_RUNNING,
                        "ssh.end-unknown",
                        line,
                        ended.result().detail());
            case FAILED, SKIPPED -> throw failed(line, ended.result().detail());
        };
    }

    private ProblemException failed(String line, String why) {
        return problem(ExitCode.FAILED, "ssh.exit", line, why);
    }

    private ProblemException problem(ExitCode exitCode, String code, String line, String why) {
        return new ProblemException(exitCode, Problem.of(code, endpoint + " $ " + line + ": " + why));
    }

    private static ValuesObject values(ExecResult end) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("stdout", end.stdout());
        values.put("stderr", end.stderr());
        values.put("exitStatus", end.exitStatus());
        return new ValuesObject(values);
    }

    private static List<String> argv(Args args) {
        Value given = args.get(0);
        if (given == null || !given.hasArrayElements() || given.getArraySize() == 0) {
            throw args.wrong("needs a list: the program and its arguments, as in ['vzctl', 'start', '555']"
                    + (given != null && given.isString() ? ", not a command line" : ""));
        }
        List<String> argv = new ArrayList<>();
        for (long i = 0; i < given.getArraySize(); i++) {
            Value word = given.getArrayElement(i);
            if (!word.isString() && !word.fitsInLong()) {
                throw args.wrong("needs texts and whole numbers in the list, not " + Args.kind(word));
            }
            argv.add(word.isString() ? word.asString() : Long.toString(word.asLong()));
        }
        return argv;
    }

    private static @Nullable List<Integer> statuses(Args args, CallOptions options) {
        Value given = options.get("ok");
        if (given == null) {
            return null;
        }
        if (!given.hasArrayElements()) {
            throw args.wrong("needs a list of exit statuses for ok");
        }
        List<Integer> statuses = new ArrayList<>();
        for (long i = 0; i < given.getArraySize(); i++) {
            statuses.add(given.getArrayElement(i).asInt());
        }
        return statuses;
    }

    @Override
    public String toString() {
        return "ssh " + endpoint;
    }
}
