package org.vzs.script.api;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.vzs.estate.Wildcard;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * The properties that conditions and orders may name. A condition that could never match, because it is misspelt, is an
 * error: it must not look like an estate that has nothing of the kind.
 */
final class Properties {
    private static final Set<Class<?>> WHOLE_OR_REAL =
            Set.of(int.class, long.class, double.class, Integer.class, Long.class, Double.class);

    private final String plural;
    private final Members members;

    /**
     * @param plural what has the properties, such as {@code vms}
     * @param selection the class that says what it holds
     */
    Properties(String plural, Class<?> selection) {
        this.plural = requireNonNull(plural, "plural is null");
        this.members = Members.of(requireNonNull(selection.getAnnotation(Holds.class), "it does not say what it holds")
                .value());
    }

    /** The property of that name; an error with near misses if there is none. */
    Members.Member get(String name) {
        Members.Member member = members.get(name);
        if (member == null || member.isFunction()) {
            List<String> known =
                    members.properties().stream().map(Members.Member::name).toList();
            List<String> near = NearMiss.of(name, known);
            throw new ProblemException(
                    ExitCode.SCRIPT,
                    Problem.of("script.no-member", plural + " have no property '" + name + "'")
                            .advise(
                                    near.isEmpty()
                                            ? "they have " + String.join(", ", known)
                                            : "did you mean " + String.join(", ", near) + "?"));
        }
        return member;
    }

    /** Refuses what the property of that name can never be. */
    void check(String name, Value wanted, Args args) {
        Members.Member member = get(name);
        if (wanted.hasArrayElements()) {
            for (long i = 0; i < wanted.getArraySize(); i++) {
                check(member, wanted.getArrayElement(i), args);
            }
        } else {
            check(member, wanted, args);
        }
    }

    private static void check(Members.Member member, Value wanted, Args args) {
        if (wanted.isNull()) {
            return;
        }
        Class<?> type = member.method().getReturnType();
        if (type == boolean.class || type == Boolean.class) {
            need(wanted.isBoolean(), "true or false", member, wanted, args);
        } else if (WHOLE_OR_REAL.contains(type)) {
            need(wanted.isNumber(), "a number", member, wanted, args);
        } else if (type == String.class) {
            need(wanted.isString(), "a text", member, wanted, args);
            word(member, wanted.asString());
        }
    }

    private static void need(boolean fits, String what, Members.Member member, Value wanted, Args args) {
        if (!fits) {
            throw args.wrong("needs " + what + " for " + member.name() + ", not " + Args.kind(wanted));
        }
    }

    private static void word(Members.Member member, String wanted) {
        List<String> words = member.words();
        if (words.isEmpty() || words.stream().anyMatch(Wildcard.compile(wanted).asMatchPredicate())) {
            return;
        }
        List<String> near = NearMiss.of(wanted, words);
        throw new ProblemException(
                ExitCode.SCRIPT,
                Problem.of("script.no-value", member.name() + " is never '" + wanted + "'")
                        .advise((near.isEmpty() ? "" : "did you mean '" + near.getFirst() + "'? ") + "It is one of "
                                + String.join(", ", words)));
    }
}
