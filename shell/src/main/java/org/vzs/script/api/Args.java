package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** The arguments of one call, with errors that name the function. Immutable. */
public final class Args {
    private final String function;
    private final Value[] values;

    Args(String function, Value... values) {
        this.function = function;
        this.values = values;
    }

    /** The name of the function that was called. */
    public String function() {
        return function;
    }

    /** The argument at {@code index}; null if it is missing, null or undefined. */
    public @Nullable Value get(int index) {
        return index < values.length && !values[index].isNull() ? values[index] : null;
    }

    /** Refuses more than {@code count} arguments. */
    public Args atMost(int count) {
        if (values.length > count) {
            throw wrong("takes at most " + count + (count == 1 ? " argument" : " arguments"));
        }
        return this;
    }

    /** A text that must be there. */
    public String string(int index, String name) {
        Value value = get(index);
        if (value == null || !value.isString() || value.asString().isEmpty()) {
            throw wrong("needs a text for " + name + (value == null ? "" : ", not " + kind(value)));
        }
        return value.asString();
    }

    /** A whole number that must be there. */
    public int integer(int index, String name) {
        Value value = get(index);
        if (value == null || !value.fitsInInt()) {
            throw wrong("needs a whole number for " + name + (value == null ? "" : ", not " + kind(value)));
        }
        return value.asInt();
    }

    /** The options object at {@code index}, of which only {@code allowed} may be set. */
    public CallOptions options(int index, List<String> allowed) {
        atMost(index + 1);
        Value value = get(index);
        if (value != null && (!value.hasMembers() || value.isString() || value.hasArrayElements())) {
            throw wrong("takes options like {" + allowed.getFirst() + ": …}, not " + kind(value));
        }
        return new CallOptions(this, value, allowed);
    }

    /** An error about these arguments. */
    public ProblemException wrong(String what) {
        return new ProblemException(ExitCode.SCRIPT, Problem.of("script.argument", function + "() " + what));
    }

    static String kind(Value value) {
        if (value.isString()) {
            return "'" + value.asString() + "'";
        }
        return value.canExecute() ? "a function" : value.hasArrayElements() ? "a list" : value.toString();
    }
}
