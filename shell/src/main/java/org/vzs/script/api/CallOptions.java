package org.vzs.script.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Durations;
import org.vzs.estate.Plan;
import org.vzs.problem.NearMiss;

/** The options object of a call. An option that the function does not have is an error, never ignored. */
public final class CallOptions {
    /** The options that every verb has. */
    static final List<String> COMMON = List.of("timeout", "wait", "confirm");

    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    private final Args args;
    private final @Nullable Value value;

    CallOptions(Args args, @Nullable Value value, List<String> allowed) {
        this.args = args;
        this.value = value;
        if (value != null) {
            for (String key : value.getMemberKeys()) {
                if (!allowed.contains(key)) {
                    List<String> near = NearMiss.of(key, allowed);
                    throw args.wrong("has no option '" + key + "': "
                            + (near.isEmpty()
                                    ? "it has " + String.join(", ", allowed)
                                    : "did you mean " + String.join(", ", near) + "?"));
                }
            }
        }
    }

    /** The verb's own options and the common ones. */
    static List<String> with(String... own) {
        List<String> all = new ArrayList<>(List.of(own));
        all.addAll(COMMON);
        return all;
    }

    /** Whether the option is set. */
    boolean has(String name) {
        return get(name) != null;
    }

    @Nullable
    Value get(String name) {
        Value member = value == null ? null : value.getMember(name);
        return member == null || member.isNull() ? null : member;
    }

    boolean bool(String name, boolean otherwise) {
        Value member = get(name);
        if (member != null && !member.isBoolean()) {
            throw args.wrong("needs true or false for " + name + ", not " + Args.kind(member));
        }
        return member == null ? otherwise : member.asBoolean();
    }

    @Nullable
    String string(String name) {
        Value member = get(name);
        if (member != null && !member.isString()) {
            throw args.wrong("needs a text for " + name + ", not " + Args.kind(member));
        }
        return member == null ? null : member.asString();
    }

    /** A text, in either case one of {@code known} or of what the device has besides: another can only be misspelt. */
    @Nullable
    String word(String name, List<String> known, Stream<String> others) {
        String word = string(name);
        if (word != null && Stream.concat(known.stream(), others).noneMatch(word::equalsIgnoreCase)) {
            throw args.wrong("needs " + String.join(" or ", known) + " for " + name + ", not '" + word + "'");
        }
        return word;
    }

    @Nullable
    Duration duration(String name) {
        String text = string(name);
        if (text == null) {
            return null;
        }
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            throw args.wrong("needs a duration for " + name + ": " + e.getMessage());
        }
    }

    /** The options that every verb has; {@code timeout} is 30 minutes if not set. */
    Plan.Options common() {
        return common(TIMEOUT);
    }

    Plan.Options common(Duration timeout) {
        Duration own = duration("timeout");
        return new Plan.Options(own == null ? timeout : own, bool("wait", true), !bool("confirm", true));
    }
}
