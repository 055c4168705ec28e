package org.vzs.problem;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, in the words of the person who has to mend it.
 *
 * @param code a stable name such as {@code vm.ambiguous}; scripts may compare it, so it never changes
 * @param message what is wrong, one sentence, without the place
 * @param place where: {@code FILE:LINE:COLUMN}, an endpoint or an option; null where there is none
 * @param advice the way out, one sentence; null where there is none
 */
public record Problem(
        String code,
        String message,
        @Nullable String place,
        @Nullable String advice) {
    public Problem {
        requireNonNull(code, "code is null");
        requireNonNull(message, "message is null");
    }

    /** A problem with nothing but its code and message. */
    public static Problem of(String code, String message) {
        return new Problem(code, message, null, null);
    }

    /** The same problem at {@code place}. */
    public Problem at(String place) {
        return new Problem(code, message, place, advice);
    }

    /** The same problem with the way out. */
    public Problem advise(String advice) {
        return new Problem(code, message, place, advice);
    }

    /** The problem on one line: place, message, then advice in brackets. */
    @Override
    public String toString() {
        return (place == null ? "" : place + ": ") + message + (advice == null ? "" : " [" + advice + "]");
    }
}
