package org.vzs.script;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.script.api.Globals;
import org.vzs.script.api.Members;

/**
 * A JavaScript context with the object API and nothing else: no files, no sockets, no processes, no Java. Used on one
 * thread at a time; only {@link #interrupt()} may be called from another.
 */
public final class ScriptContext implements AutoCloseable {
    private static final String LANGUAGE = EngineStart.LANGUAGE;

    private final Context context;
    private @Nullable Thread evaluating;

    /**
     * @param globals the names that scripts begin with
     * @param out where {@code console.log} goes
     * @param err where {@code console.error} goes
     */
    public ScriptContext(Globals globals, OutputStream out, OutputStream err) {
        this(globals, EngineStart.begin(out, err));
    }

    /**
     * @param globals the names that scripts begin with
     * @param engine its engine, begun earlier
     */
    public ScriptContext(Globals globals, EngineStart engine) {
        List<Members.Member> names = Members.of(Globals.class).all(); // while the engine still starts
        context = engine.take();
        Value bindings = context.getBindings(LANGUAGE);
        for (Members.Member member : names) {
            bindings.putMember(member.name(), globals.global(member.name()));
        }
    }

    /**
     * Runs a text.
     *
     * @param name the file's name for error messages
     * @param text the script
     * @return its value
     * @throws PolyglotException as the engine throws it; {@link ScriptErrors} makes a problem of it
     */
    public Value eval(String name, String text) {
        synchronized (this) {
            evaluating = Thread.currentThread();
        }
        try {
            return context.eval(source(name, text));
        } finally {
            synchronized (this) {
                evaluating = null;
            }
        }
    }

    /** Checks the syntax without running anything. */
    public void parse(String name, String text) {
        context.parse(source(name, text));
    }

    /** Sets a global name, as the prompt does for its last result. */
    public void bind(String name, Object value) {
        context.getBindings(LANGUAGE).putMember(name, value);
    }

    private static Source source(String name, String text) {
        return Source.newBuilder(LANGUAGE, text, name)
                .encoding(StandardCharsets.UTF_8)
                .buildLiteral();
    }

    /**
     * Stops what is being evaluated, also a loop that never ends, and a wait for a server that does not answer; the context
     * can be used again. The evaluating thread may stay interrupted.
     */
    public void interrupt() {
        synchronized (this) {
            // The engine looks at its own flag between two statements; who waits in a driver is woken by this one.
            if (evaluating != null) {
                evaluating.interrupt();
            }
        }
        try {
            context.interrupt(Duration.ofSeconds(2));
        } catch (TimeoutException e) {
            // It waits in a driver, which was interrupted too, and ends when that returns.
        }
    }

    @Override
    public void close() {
        try {
            context.close(true);
        } catch (OutOfMemoryError e) {
            // What the script has used up is free in a moment, and the run still has its end to report.
        }
    }
}
