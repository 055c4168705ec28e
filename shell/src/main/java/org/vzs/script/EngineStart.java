package org.vzs.script;

import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.SandboxPolicy;
import org.graalvm.polyglot.io.IOAccess;

/**
 * The JavaScript engine, being started on a thread of its own while its user reads what it will run: the engine is half of
 * the time of a start. Who begins it closes it, taken or not. Thread-safe.
 */
public final class EngineStart implements AutoCloseable {
    static final String LANGUAGE = "js";

    private final FutureTask<Context> made;
    private boolean taken;

    private EngineStart(OutputStream out, OutputStream err) {
        made = new FutureTask<>(() -> context(out, err));
    }

    /**
     * Begins.
     *
     * @param out where {@code console.log} goes
     * @param err where {@code console.error} goes
     */
    public static EngineStart begin(OutputStream out, OutputStream err) {
        EngineStart start = new EngineStart(out, err);
        Thread.ofPlatform().daemon().name("script-engine").start(start.made);
        return start;
    }

    /** Waits for the engine; it belongs to the caller, who closes it. To be called once. */
    synchronized Context take() {
        if (taken) {
            throw new IllegalStateException("taken already");
        }
        Context context = await();
        taken = true;
        return context;
    }

    private Context await() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return made.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("the JavaScript engine does not start", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends what nobody took, once it is there; does not wait for it. */
    @Override
    public synchronized void close() {
        if (!taken) {
            taken = true;
            Thread.ofPlatform().daemon().name("script-engine-end").start(() -> await().close(true));
        }
    }

    private static Context context(OutputStream out, OutputStream err) {
        HostAccess access = HostAccess.newBuilder(HostAccess.CONSTRAINED)
                .allowListAccess(true)
                .allowMapAccess(true)
                .allowIterableAccess(true)
                .allowIteratorAccess(true)
                .build();
        Context context = Context.newBuilder(LANGUAGE)
                .sandbox(SandboxPolicy.CONSTRAINED)
                .allowHostAccess(access)
                .allowIO(IOAccess.NONE)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .option("engine.WarnInterpreterOnly", "false")
                .option("js.ecmascript-version", "2025")
                .option("js.strict", "true")
                // An async function that fails and that nobody awaits must not end as success.
                .option("js.unhandled-rejections", "throw")
                // They could read files where the sandbox allowed any; here they would only promise what they cannot
                // do.
                .option("js.load", "false")
                .out(out)
                .err(err)
                .build();
        context.initialize(LANGUAGE);
        return context;
    }
}
