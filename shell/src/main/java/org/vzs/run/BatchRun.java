package org.vzs.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.graalvm.polyglot.PolyglotException;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Credential;
import org.vzs.config.Secret;
import org.vzs.estate.Estate;
import org.vzs.estate.Gate;
import org.vzs.estate.GateListener;
import org.vzs.estate.Journal;
import org.vzs.estate.Parallel;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Problems;
import org.vzs.script.EngineStart;
import org.vzs.script.ScriptArguments;
import org.vzs.script.ScriptContext;
import org.vzs.script.ScriptErrors;
import org.vzs.script.api.Globals;
import org.vzs.script.api.Session;

/** One batch run from its command line to its exit code. Used once; {@link #interrupt()} may come from any thread. */
public final class BatchRun {
    private final RunOptions options;
    private final RunEnvironment environment;
    private final Output output;
    private final EngineStart engine;
    private volatile boolean interrupted;
    private volatile @Nullable Gate gate;
    private volatile @Nullable ScriptContext context;

    /**
     * Begins to start the engine, in the background: {@link #execute()} must follow.
     *
     * @param options what the command line said
     * @param environment what the process gives
     */
    public BatchRun(RunOptions options, RunEnvironment environment) {
        this.options = options;
        this.environment = environment;
        // The document stands alone on standard output: what the script prints goes beside it.
        this.output = options.json() ? environment.output().aside() : environment.output();
        this.engine = EngineStart.begin(output.out(), output.err());
    }

    /** Stops: nothing new is begun, nothing is waited for, a looping script ends. What was done is reported as ever. */
    public void interrupt() {
        interrupted = true;
        Gate g = gate;
        if (g != null) {
            g.interrupt();
        }
        ScriptContext c = context;
        if (c != null) {
            c.interrupt();
        }
    }

    /**
     * Runs.
     *
     * @return the exit code; everything has been said
     */
    public ExitCode execute() {
        try (engine) {
            ScriptFile script = ScriptFile.read(options.script());
            Map<String, @Nullable Object> arguments = ScriptArguments.bind(
                    script.head().parameters(), options.arguments(), environment.clock(), this::secret);
            BatchHost host = new BatchHost(options, script.head(), output);
            if (!options.whatIf() && !options.yes()) {
                script.needsNoYes();
            }
            return options.whatIf() ? rehearse(script, arguments, host) : run(script, arguments, host);
        } catch (ProblemException e) {
            output.problems(e);
            return e.exitCode();
        }
    }

    private String secret(String source) {
        Problems problems = new Problems();
        Credential credential = environment.credentials().parse(source, Path.of(""), problems);
        problems.throwIfAny(ExitCode.USAGE);
        Secret secret = Objects.requireNonNull(credential).resolve();
        output.redactor().add(secret);
        return secret.reveal();
    }

    private ExitCode rehearse(ScriptFile script, Map<String, @Nullable Object> arguments, BatchHost host) {
        Collector collector = new Collector(new GateListener() {});
        return evaluate(script, arguments, host, collector, Journal.NONE, RunId.create(environment.clock()));
    }

    private ExitCode run(ScriptFile script, Map<String, @Nullable Object> arguments, BatchHost host) {
        RunId id = RunId.create(environment.clock());
        try (RunLock _ = RunLock.acquire(environment.state(), lockKey(), id);
                JsonLinesJournal journal = JsonLinesJournal.open(
                        environment.state(), header(id), output.redactor(), environment.clock())) {
            GateListener progress = output.errIsTerminal()
                    ? new ProgressLine(output.err(), environment.clock())
                    : new GateListener() {};
            Collector collector = new Collector(progress);
            ExitCode exitCode = evaluate(script, arguments, host, collector, journal, id);
            journal.finish(exitCode, collector.results());
            return exitCode;
        }
    }

    /** Two runs of one script over one file are the same run; of one script over two files they are not. */
    private String lockKey() {
        return String.join(
                "\n",
                options.script().toAbsolutePath().normalize().toString(),
                String.valueOf(
                        options.csv() == null
                                ? ""
                                : options.csv().toAbsolutePath().normalize()),
                String.join(",", options.on()));
    }

    private ExitCode evaluate(
            ScriptFile script,
            Map<String, @Nullable Object> arguments,
            BatchHost host,
            Collector collector,
            Journal journal,
            RunId id) {
        Instant begun = environment.clock().instant();
        Gate ownGate = new Gate(
                options.whatIf(),
                new BatchConfirmer(options.yes()),
                journal,
                collector,
                new Parallel(options.parallel()),
                environment.clock());
        gate = ownGate;
        ExitCode ended = ExitCode.OK;
        try (Estate estate = new Estate(environment.endpoints(), environment.drivers(), ownGate, environment.clock());
                ScriptContext ownContext =
                        new ScriptContext(new Globals(Session.of(estate), host, arguments), engine)) {
            context = ownContext;
            if (interrupted) {
                ownGate.interrupt();
            }
            ended = eval(ownContext, script);
        } finally {
            context = null;
        }
        if (interrupted) {
            ended = ExitCode.INTERRUPTED;
        }
        return new RunEnd(options, environment, id, begun).report(collector.results(), host.rows(script.text()), ended);
    }

    private ExitCode eval(ScriptContext ownContext, ScriptFile script) {
        try {
            ownContext.eval(script.name(), script.text());
            return ExitCode.OK;
        } catch (PolyglotException e) {
            ScriptErrors.Report report = ScriptErrors.of(e);
            output.problems(report.exception());
            if (!report.excerpt().isEmpty() && report.exception().exitCode() == ExitCode.SCRIPT) {
                output.note(report.excerpt());
            }
            return report.exception().exitCode();
        }
    }

    private JsonLinesJournal.Header header(RunId id) {
        return new JsonLinesJournal.Header(
                id, options.script().toString(), options.arguments(), environment.user(), environment.version());
    }
}
