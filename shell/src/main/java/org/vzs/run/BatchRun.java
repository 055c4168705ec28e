package org.vzs.run;

import java.time.Instant;
import java.util.Map;
import org.graalvm.polyglot.PolyglotException;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Estate;
import org.vzs.estate.Gate;
import org.vzs.estate.GateListener;
import org.vzs.estate.Journal;
import org.vzs.estate.Parallel;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.script.EngineStart;
import org.vzs.script.ScriptContext;
import org.vzs.script.ScriptErrors;
import org.vzs.script.api.Globals;
import org.vzs.script.api.Session;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.Steps;

/** One batch run from its command line to its exit code. Used once; {@link #interrupt()} may come from any thread. */
public final class BatchRun {
    private final RunOptions options;
    private final RunEnvironment environment;
    private final Program program;
    private final RunArguments arguments;
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
        this(options, environment, Program.ofFile(options.script(), Library.NONE));
    }

    /**
     * @param options what the command line said; its script is only a name for reports
     * @param environment what the process gives
     * @param program what to run
     */
    public BatchRun(RunOptions options, RunEnvironment environment, Program program) {
        this.program = program;
        this.arguments = new RunArguments(environment, program.inputs());
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
            ScriptFile script = program.script().get();
            Map<String, @Nullable Object> values = arguments.bind(script.head().parameters(), options.arguments());
            BatchHost host =
                    new BatchHost(options, script.head(), output, program.library(), arguments, values, environment);
            if (!options.whatIf()) {
                if (!options.yes()) {
                    script.needsNoYes();
                }
                guards(script, values).check(script);
            }
            return options.whatIf() ? rehearse(script, values, host) : run(script, values, host);
        } catch (ProblemException e) {
            output.problems(e);
            return e.exitCode();
        }
    }

    private Guards guards(ScriptFile script, Map<String, @Nullable Object> values) {
        return Guards.of(options, script.head(), values, environment.endpoints());
    }

    private ExitCode rehearse(ScriptFile script, Map<String, @Nullable Object> values, BatchHost host) {
        Collector collector = new Collector(new GateListener() {});
        return evaluate(script, values, host, collector, Journal.NONE, RunId.create(environment.clock()));
    }

    private ExitCode run(ScriptFile script, Map<String, @Nullable Object> values, BatchHost host) {
        RunId id = RunId.create(environment.clock());
        try (RunLock _ = RunLock.acquire(environment.state(), lockKey(), id);
                JsonLinesJournal journal = JsonLinesJournal.open(
                        environment.state(), header(id), output.redactor(), environment.clock())) {
            GateListener progress = output.errIsTerminal()
                    ? new ProgressLine(output.err(), environment.clock())
                    : new GateListener() {};
            Collector collector = new Collector(progress);
            try {
                ExitCode exitCode = evaluate(script, values, host, collector, journal, id);
                journal.finish(exitCode, Report.counts(collector.results()));
                return exitCode;
            } catch (ProblemException e) {
                journal.finish(e.exitCode(), Report.counts(collector.results()));
                throw e;
            }
        }
    }

    /** Two runs of one script over one file are the same run; of one script over two files they are not. */
    private String lockKey() {
        return !program.lockKey().isEmpty()
                ? program.lockKey()
                : String.join(
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
            Map<String, @Nullable Object> values,
            BatchHost host,
            Collector collector,
            Journal journal,
            RunId id) {
        Instant begun = environment.clock().instant();
        Gate ownGate = new Gate(
                options.whatIf(),
                new BatchConfirmer(options.yes(), guards(script, values)),
                journal,
                collector,
                new Parallel(options.parallel()),
                environment.clock());
        gate = ownGate;
        ExitCode ended = ExitCode.OK;
        try (Estate estate = new Estate(environment.endpoints(), environment.drivers(), ownGate, environment.clock())) {
            Globals globals = new Globals(Session.of(estate), host, values);
            try (ScriptContext ownContext = new ScriptContext(globals, engine)) {
                context = ownContext;
                if (interrupted) {
                    ownGate.interrupt();
                }
                globals.steps().open(program.from());
                ended = eval(ownContext, script);
                ended = cleanUp(globals.steps(), ownGate, ended);
            }
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // A defect of vzs, or no memory: what was done until then is reported all the same.
            ended = unexpected(e);
        } finally {
            context = null;
        }
        if (interrupted) {
            ended = ExitCode.INTERRUPTED;
        }
        return new RunEnd(options, environment, id, begun).report(collector.results(), host.rows(script.text()), ended);
    }

    /** After an interrupt too: what a script promised to clean up must not stay because somebody pressed Ctrl-C. */
    private ExitCode cleanUp(Steps steps, Gate ownGate, ExitCode ended) {
        context = null;
        if (Thread.interrupted() || interrupted) {
            ownGate.resume();
        }
        try {
            steps.close(ended != ExitCode.OK, program.again());
            return ended;
        } catch (ProblemException e) {
            output.problems(e);
            return ended == ExitCode.OK ? e.exitCode() : ended;
        }
    }

    private ExitCode unexpected(Throwable e) {
        output.problems(
                e instanceof OutOfMemoryError
                        ? ScriptErrors.outOfMemory()
                        : new ProblemException(
                                ExitCode.SCRIPT,
                                Problem.of("run.internal", "internal error: " + e)
                                        .advise("this is a defect of vzs")));
        return ExitCode.SCRIPT;
    }

    private ExitCode eval(ScriptContext ownContext, ScriptFile script) {
        try {
            ownContext.eval(script.name(), script.text());
            return ExitCode.OK;
        } catch (OutOfMemoryError e) {
            return unexpected(e);
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
                id,
                options.script().toString(),
                options.arguments(),
                options.csv() == null ? null : options.csv().toString(),
                options.on(),
                environment.user(),
                environment.version());
    }
}
