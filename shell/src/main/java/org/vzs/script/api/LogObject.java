package org.vzs.script.api;

import java.util.function.BiConsumer;
import org.graalvm.polyglot.HostAccess;
import org.vzs.script.ScriptHost.Level;

/** The log. */
@Doc(value = "Lines for the log, on standard error.", example = "log.info('hello')")
public final class LogObject extends ScriptObject {
    private final BiConsumer<Level, String> sink;

    /** @param sink takes the lines */
    public LogObject(BiConsumer<Level, String> sink) {
        this.sink = sink;
    }

    @Override
    protected String noun() {
        return "log";
    }

    private void write(Level level, Args args) {
        sink.accept(level, args.atMost(1).string(0, "the message"));
    }

    /** For the curious. */
    @HostAccess.Export
    @Doc(value = "Says something for the curious.", usage = "debug(message)", example = "log.debug('42 rows')")
    public void debug(Args args) {
        write(Level.DEBUG, args);
    }

    /** What goes on. */
    @HostAccess.Export
    @Doc(value = "Says what goes on.", usage = "info(message)", example = "log.info('starting')")
    public void info(Args args) {
        write(Level.INFO, args);
    }

    /** A warning. */
    @HostAccess.Export
    @Doc(value = "Says what should be looked at.", usage = "warn(message)", example = "log.warn('no tools')")
    public void warn(Args args) {
        write(Level.WARN, args);
    }

    /** An error. */
    @HostAccess.Export
    @Doc(value = "Says what went wrong; the run goes on.", usage = "error(message)", example = "log.error('no backup')")
    public void error(Args args) {
        write(Level.ERROR, args);
    }
}
