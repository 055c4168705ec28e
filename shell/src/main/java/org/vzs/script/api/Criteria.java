package org.vzs.script.api;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Predicate;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Wildcard;

/** The conditions and orders that scripts give: {@code where({…})}, {@code where(v => …)}, {@code sortBy('-name')}. */
final class Criteria {
    private Criteria() {}

    /** A function, or an object whose members must all match; texts may have wildcards, a list means any of. */
    static Predicate<ScriptObject> condition(Args args, Properties properties) {
        Value given = args.atMost(1).get(0);
        if (given != null && given.canExecute()) {
            return item -> truthy(args, given.execute(item));
        }
        if (given == null || !given.hasMembers() || given.hasArrayElements() || given.isString()) {
            throw args.wrong("needs an object such as {powerState: 'PoweredOff'} or a function");
        }
        Predicate<ScriptObject> all = item -> true;
        for (String key : given.getMemberKeys()) {
            Value wanted = given.getMember(key);
            // Here, and not at the first item: a misspelt condition must not pass where nothing gets as far as it.
            properties.check(key, wanted, args);
            all = all.and(item -> matches(Value.asValue(item.getMember(key)), wanted));
        }
        return all;
    }

    private static boolean truthy(Args args, Value value) {
        if (!value.isBoolean()) {
            throw args.wrong("needs a function that answers true or false, not " + Args.kind(value));
        }
        return value.asBoolean();
    }

    private static boolean matches(Value actual, Value wanted) {
        if (wanted.hasArrayElements()) {
            for (long i = 0; i < wanted.getArraySize(); i++) {
                if (matches(actual, wanted.getArrayElement(i))) {
                    return true;
                }
            }
            return false;
        }
        if (actual.hasArrayElements()) {
            for (long i = 0; i < actual.getArraySize(); i++) {
                if (matches(actual.getArrayElement(i), wanted)) {
                    return true;
                }
            }
            return false;
        }
        if (wanted.isString() && actual.isString()) {
            return Wildcard.compile(wanted.asString())
                    .matcher(actual.asString())
                    .matches();
        }
        return Objects.equals(comparable(actual), comparable(wanted));
    }

    /** By the name of a member, with {@code -} before it downwards, or by what a function answers. */
    static Comparator<ScriptObject> order(Args args, Properties properties) {
        Value given = args.atMost(1).get(0);
        if (given != null && given.canExecute()) {
            return Comparator.comparing(item -> comparable(given.execute(item)), Criteria::compare);
        }
        String key = args.string(0, "the member to sort by");
        boolean down = key.startsWith("-");
        String member = down ? key.substring(1) : key;
        properties.get(member);
        Comparator<ScriptObject> order = Comparator.comparing(
                item -> comparable(Value.asValue(item.getMember(member))), Comparator.nullsFirst(Criteria::compare));
        return down ? order.reversed() : order;
    }

    private static @Nullable Object comparable(Value value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isString()) {
            return value.asString();
        }
        if (value.isInstant()) {
            return value.asInstant().toString();
        }
        return value.fitsInDouble() ? value.asDouble() : value.isBoolean() ? value.asBoolean() : value.toString();
    }

    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        return a instanceof Double x && b instanceof Double y
                ? Double.compare(x, y)
                : a.toString().compareTo(b.toString());
    }
}
