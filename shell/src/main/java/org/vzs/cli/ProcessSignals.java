package org.vzs.cli;

import java.lang.reflect.Proxy;

/**
 * The signals of this process. {@code sun.misc.Signal} is all that the JDK has for them; it is a supported module, but
 * named in the source it is a warning that cannot be suppressed. JLine has the same, and asks for a logger first, for which
 * the JDK opens every jar.
 */
final class ProcessSignals {
    private static final Class<?> SIGNAL = named("sun.misc.Signal");
    private static final Class<?> HANDLER = named("sun.misc.SignalHandler");

    private ProcessSignals() {}

    /** Runs {@code action} on a thread of the JVM's whenever the signal (such as INT) arrives. */
    static void handle(String signal, Runnable action) {
        set(signal, Proxy.newProxyInstance(HANDLER.getClassLoader(), new Class<?>[] {HANDLER}, (self, method, args) -> {
            return switch (method.getName()) {
                case "handle" -> {
                    action.run();
                    yield null;
                }
                case "hashCode" -> System.identityHashCode(self);
                case "equals" -> self == args[0];
                default -> "handler of " + signal;
            };
        }));
    }

    /** What the system does with the signal by itself. */
    static void reset(String signal) {
        try {
            set(signal, HANDLER.getField("SIG_DFL").get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(String signal, Object handler) {
        try {
            SIGNAL.getMethod("handle", SIGNAL, HANDLER)
                    .invoke(null, SIGNAL.getConstructor(String.class).newInstance(signal), handler);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("signal " + signal, e);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
