package org.vzs.repl;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.vzs.repl.js.Declarations;
import org.vzs.script.ScriptContext;

/**
 * The JavaScript context of a session. It is made on a thread of its own while the user reads the prompt; whoever needs it
 * begins it where that has not been done, and waits until it is there. Used on one thread at a time; only {@link #interrupt()} may be called from another.
 */
public final class Engine implements AutoCloseable {
    /** The name that places in errors begin with. */
    static final String SOURCE = "line";

    /** The name where the line was put into brackets: what is in its first row stands one column before. */
    static final String BRACKETED = "(line)";

    private final FutureTask<ScriptContext> starting;
    private final AtomicBoolean begun = new AtomicBoolean();

    /** @param maker makes the context; called once, on a thread of its own */
    public Engine(Supplier<ScriptContext> maker) {
        starting = new FutureTask<>(() -> {
            ScriptContext context = maker.get();
            // The first call of each kind loads classes; better now than at the user's first line.
            context.eval(SOURCE, "[1].map(x => `${x}`).length");
            return context;
        });
    }

    /** Begins to make the context, unless that has been done. From any thread; does not wait. */
    public void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("engine-start").start(starting);
        }
    }

    private ScriptContext context() {
        begin();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return starting.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("JavaScript could not be started", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Runs {@code work} on a thread of its own when the context is there and leaves the processor to others. */
    public void whenReady(Runnable work) {
        Thread.ofVirtual().name("when-ready").start(() -> {
            context();
            work.run();
        });
    }

    /** Whether {@code text} is the beginning of something that is not whole yet. */
    public boolean isIncomplete(String text) {
        try {
            context().parse(SOURCE, text);
            return false;
        } catch (PolyglotException e) {
            return e.isIncompleteSource();
        }
    }

    /**
     * Runs a text.
     *
     * @throws PolyglotException as the engine throws it
     */
    public Value eval(String text) {
        String script = Declarations.asVar(text);
        return isObject(script) ? eval(BRACKETED, bracketed(script)) : eval(SOURCE, script);
    }

    /** Runs a script under its own name. */
    public Value eval(String name, String text) {
        return context().eval(name, text);
    }

    /** Sets a global name. */
    public void bind(String name, Object value) {
        context().bind(name, value);
    }

    /** A line that is an object is not a block. */
    private boolean isObject(String script) {
        if (!script.stripLeading().startsWith("{")) {
            return false;
        }
        try {
            context().parse(BRACKETED, bracketed(script));
            return true;
        } catch (PolyglotException e) {
            return false;
        }
    }

    private static String bracketed(String script) {
        return "(" + script + "\n)";
    }

    /** Stops what is being evaluated; the context can be used again. Waits up to two seconds. */
    public void interrupt() {
        if (starting.isDone()) {
            context().interrupt();
        }
    }

    @Override
    public void close() {
        if (begun.compareAndSet(false, true)) {
            return; // It never was, and never will be.
        }
        context().close();
    }
}
