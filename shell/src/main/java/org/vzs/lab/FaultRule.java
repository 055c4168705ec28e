package org.vzs.lab;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A fault on demand. As text: {@code OPERATION[@TARGET]=EFFECT[*TIMES][#FIRST]}, for example {@code
 * PowerOnVM_Task@MyVM2=fault:TaskInProgress*3}, {@code *@*=delay:2s}, {@code RetrievePropertiesEx=drop#2}, {@code *=expire}.
 * The effects are {@code fault:TYPE}, {@code taskfault:TYPE}, {@code delay:TIME}, {@code drop} (or {@code drop:before}),
 * {@code drop:after} and {@code expire}.
 *
 * @param operation name of the operation, with {@code *} and {@code ?} as wildcards
 * @param target name or id of the virtual machine, with wildcards; {@code *} also matches requests that have none
 * @param effect what happens
 * @param times how often, 0 for always
 * @param first at which matching request it begins, 1 for the next
 */
public record FaultRule(String operation, String target, FaultEffect effect, int times, int first) {
    public FaultRule {
        requireNonNull(operation, "operation is null");
        requireNonNull(target, "target is null");
        requireNonNull(effect, "effect is null");
        if (times < 0 || first < 1) {
            throw new IllegalArgumentException("out of range: " + times + ", " + first);
        }
    }

    /** A rule that holds for every request of that operation on that target. */
    public static FaultRule always(String operation, String target, FaultEffect effect) {
        return new FaultRule(operation, target, effect, 0, 1);
    }

    /** A rule that holds so many times and is then over. */
    public static FaultRule times(int times, String operation, String target, FaultEffect effect) {
        return new FaultRule(operation, target, effect, times, 1);
    }

    /**
     * Reads the text form.
     *
     * @throws org.vzs.problem.ProblemException with exit code USAGE if it is none
     */
    public static FaultRule parse(String text) {
        return FaultText.parse(text);
    }

    /** Whether a request is meant by it; {@code targets} are the names that the request's target goes by. */
    public boolean matches(String requested, Iterable<String> targets) {
        if (!glob(operation, requested)) {
            return false;
        }
        if (target.equals("*")) {
            return true;
        }
        for (String t : targets) {
            if (glob(target, t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean glob(String pattern, String name) {
        if (pattern.equals("*") || pattern.equals(name)) {
            return true;
        }
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(name).matches();
    }

    /** The text form. */
    @Override
    public String toString() {
        return operation
                + (target.equals("*") ? "" : "@" + target)
                + "="
                + effect
                + (times == 0 ? "" : "*" + times)
                + (first == 1 ? "" : "#" + first);
    }
}
