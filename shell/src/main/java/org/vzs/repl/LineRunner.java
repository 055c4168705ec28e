package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Value;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Outcome;
import org.vzs.estate.Results;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.repl.command.Commands;
import org.vzs.repl.complete.ApiTypes;
import org.vzs.repl.render.Renderer;
import org.vzs.repl.render.Screen;
import org.vzs.repl.render.Words;
import org.vzs.run.ScriptFile;
import org.vzs.script.ScriptArguments;
import org.vzs.script.ScriptErrors;
import org.vzs.script.api.Globals;
import org.vzs.script.api.Members;
import org.vzs.script.api.ResultsObject;
import org.vzs.script.api.ValuesObject;

/** Runs lines, shows what they are, and turns whatever is thrown into words. */
final class LineRunner {
    /** More rows than anybody reads on a terminal; {@code :less} has them all. */
    private static final int ROWS = 500;

    private static final Pattern CALL = Pattern.compile("[)};]\\s*\\z");
    private static final Pattern NAME = Pattern.compile("[a-z]\\w*(\\.\\w+)?");

    private final Shell shell;
    private final Screen raw;
    private @Nullable RuntimeException lastError;

    /**
     * @param shell the session
     * @param raw the screen without the recorder, which gets results in a form of its own
     */
    LineRunner(Shell shell, Screen raw) {
        this.shell = requireNonNull(shell, "shell is null");
        this.raw = requireNonNull(raw, "raw is null");
    }

    @Nullable
    RuntimeException lastError() {
        return lastError;
    }

    LineOutcome run(String line) {
        if (!Commands.isCommand(line)) {
            boolean bare = NAME.matcher(line).matches() && ApiTypes.isFunction(line);
            return bare && !shell.session().variables().containsKey(line)
                    ? shell.commands().run(":help " + line, shell)
                    : script(line, () -> shell.session().eval(line));
        }
        try {
            return shell.commands().run(line, shell);
        } catch (RuntimeException e) {
            // Whatever it is, the person reads what happened and goes on; an unforeseen one shows its trace to
            // ':debug'.
            return failed(e, line);
        }
    }

    LineOutcome load(Path file, List<String> words) {
        ScriptFile script = ScriptFile.read(file);
        Map<String, @Nullable Object> arguments = ScriptArguments.bind(
                script.head().parameters(), words, shell.settings().clock(), source -> {
                    throw new ProblemException(
                            ExitCode.USAGE,
                            Problem.of("args.secret", "a secret cannot be given at the prompt")
                                    .advise("run the script with 'vzs run'"));
                });
        Engine engine = shell.session().engine();
        engine.bind("args", new ValuesObject(arguments));
        return script(script.text(), () -> engine.eval(script.name(), script.text()));
    }

    private interface Evaluation {
        Value value();
    }

    private LineOutcome script(String line, Evaluation evaluation) {
        LineOutcome outcome;
        shell.recorder().begins();
        try {
            Value value = evaluation.value();
            if (!isSilent(value, line)) {
                show(value);
            }
            outcome = outcome(value);
        } catch (RuntimeException e) {
            outcome = failed(e, line);
        }
        shell.recorder().ran(line, shell.where().text(), outcome.code().number(), shell.isSecret(line));
        return outcome;
    }

    /** A call that answers null has done something and has nothing to show; a member that is null is worth a word. */
    private static boolean isSilent(Value value, String line) {
        return value.isNull() && CALL.matcher(line).find();
    }

    private void show(Value value) {
        List<AttributedString> lines = new Renderer(raw.width(), raw.glyphs()).lines(value);
        int most = raw.isTerminal() ? ROWS : lines.size();
        lines.stream().limit(most).forEach(raw::print);
        if (lines.size() > most) {
            raw.note(most + " of " + lines.size() + " lines shown; ':less' has them all", Words.FAINT);
        }
        if (shell.recorder().isRecording()) {
            new Renderer(Screen.UNBOUNDED, raw.glyphs())
                    .lines(value)
                    .forEach(l -> shell.recorder().shown(l.toString()));
        }
    }

    private static LineOutcome outcome(Value value) {
        if (!value.isProxyObject() || !(value.asProxyObject() instanceof ResultsObject object)) {
            return LineOutcome.OK;
        }
        Results results = object.results();
        if (results.count(Outcome.FAILED) > 0) {
            return new LineOutcome(ExitCode.FAILED);
        }
        return results.count(Outcome.STILL_RUNNING) > 0 ? new LineOutcome(ExitCode.STILL_RUNNING) : LineOutcome.OK;
    }

    private LineOutcome failed(RuntimeException thrown, String line) {
        lastError = thrown;
        ScriptErrors.Report report = ErrorText.report(thrown);
        Set<String> names = new HashSet<>(shell.session().variables().keySet());
        Members.of(Globals.class).all().forEach(m -> names.add(m.name()));
        ErrorText.of(report, line, names, shell.screen()).forEach(shell.screen()::note);
        return new LineOutcome(report.exception().exitCode());
    }
}
