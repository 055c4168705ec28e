package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Estate;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.repl.js.Declarations;
import org.vzs.script.ScriptContext;
import org.vzs.script.ScriptHost;
import org.vzs.script.api.Globals;
import org.vzs.script.api.Members;

/**
 * An estate and a JavaScript context over it, with what lives from line to line: the last result and the names that were
 * declared. Used on one thread at a time, but for the interrupting and {@link #variables()}.
 */
public final class Session implements AutoCloseable {
    private final Estate estate;
    private final Engine engine;
    private final Map<String, Class<?>> variables = new ConcurrentHashMap<>();
    private @Nullable Value last;

    /**
     * @param estate the estate; closed with the session
     * @param host the program around the scripts
     * @param out where {@code console.log} goes
     * @param err where {@code console.error} goes
     */
    public Session(Estate estate, ScriptHost host, OutputStream out, OutputStream err) {
        this.estate = requireNonNull(estate, "estate is null");
        this.engine = new Engine(
                () -> new ScriptContext(new Globals(org.vzs.script.api.Session.of(estate), host, Map.of()), out, err));
    }

    /** The estate. */
    public Estate estate() {
        return estate;
    }

    /** The context. */
    public Engine engine() {
        return engine;
    }

    /** The last result that was not undefined; null before there was one. */
    public @Nullable Value last() {
        return last;
    }

    /** The names that lines have declared, each with the class of what it holds ({@code Object} for anything of the language). */
    public Map<String, Class<?>> variables() {
        return variables;
    }

    /**
     * Runs a line.
     *
     * @throws PolyglotException as the engine throws it
     * @throws ProblemException SCRIPT if the line would hide one of the shell's own names
     */
    public Value eval(String line) {
        List<Declarations.Declared> declared = Declarations.of(line);
        Stream.concat(declared.stream(), Declarations.assigned(line).stream()).forEach(d -> refuseHiding(d, line));
        try {
            Value value = engine.eval(line);
            if (!value.isNull()) {
                last = value;
                engine.bind("_", value);
            }
            return value;
        } finally {
            declared.forEach(d -> variables.put(d.name(), Object.class));
            declared.forEach(d -> learn(d.name()));
        }
    }

    private static void refuseHiding(Declarations.Declared declared, String line) {
        if (Members.of(Globals.class).get(declared.name()) != null) {
            String before = line.substring(0, declared.start());
            long row = before.chars().filter(c -> c == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n');
            throw new ProblemException(
                    ExitCode.SCRIPT,
                    Problem.of("prompt.hides", "'" + declared.name() + "' is a name of the shell")
                            .at(Engine.SOURCE + ":" + row + ":" + column)
                            .advise("choose another: hidden, it could not be had again in this session"));
        }
    }

    private void learn(String name) {
        try {
            Value value = engine.eval(Engine.SOURCE, "typeof " + name + " === 'undefined' ? null : " + name);
            if (value.isProxyObject()) {
                variables.put(name, value.asProxyObject().getClass());
            }
        } catch (PolyglotException e) {
            // A class that failed half-way cannot be read; its name stays, without a type.
            variables.put(name, Object.class);
        }
    }

    /**
     * Stops the verb that runs: begins nothing new, stops waiting; what runs on the servers goes on, and the line gets to
     * know how each target stands. From any thread.
     */
    public void interruptVerbs() {
        estate.gate().interrupt();
    }

    /** Stops the line itself, wherever it is. From any thread; waits up to two seconds. */
    public void interruptLine() {
        engine.interrupt();
    }

    /** Makes ready for the next line after an interrupt. */
    public void resume() {
        // What stopped the wait may have left the thread's mark set.
        Thread.interrupted();
        estate.gate().resume();
    }

    @Override
    public void close() {
        try {
            engine.close();
        } finally {
            estate.close();
        }
    }
}
