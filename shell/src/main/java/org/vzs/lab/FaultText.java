package org.vzs.lab;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Reads the text form of a {@link FaultRule}. */
final class FaultText {
    // the target may hold anything, a '=' too, so the effect is looked for from the end
    private static final Pattern RULE = Pattern.compile(
            "(?<op>[\\w*?]+)(@(?<target>.+))?=(?<effect>[^=*#]+)(\\*(?<times>\\d{1,9}))?(#(?<first>\\d{1,9}))?");
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*");
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m)");

    private FaultText() {}

    static FaultRule parse(String text) {
        Matcher m = RULE.matcher(text.strip());
        if (!m.matches()) {
            throw bad(text, "it is not of the form OPERATION[@TARGET]=EFFECT[*TIMES][#FIRST]");
        }
        String target = m.group("target");
        String times = m.group("times");
        String first = m.group("first");
        return new FaultRule(
                m.group("op"),
                target == null ? "*" : target,
                effect(text, m.group("effect").strip()),
                times == null ? 0 : positive(text, times),
                first == null ? 1 : positive(text, first));
    }

    private static FaultEffect effect(String rule, String effect) {
        int colon = effect.indexOf(':');
        String word = colon < 0 ? effect : effect.substring(0, colon);
        String rest = colon < 0 ? "" : effect.substring(colon + 1);
        return switch (word) {
            case "fault" -> new FaultEffect.Fault(type(rule, rest));
            case "taskfault" -> new FaultEffect.TaskFault(type(rule, rest));
            case "delay" -> new FaultEffect.Delay(time(rule, rest));
            case "drop" ->
                switch (rest) {
                    case "", "before" -> new FaultEffect.Drop(false);
                    case "after" -> new FaultEffect.Drop(true);
                    default -> throw bad(rule, "a drop is 'before' or 'after', not '" + rest + "'");
                };
            case "expire" -> new FaultEffect.Expire();
            default -> throw bad(rule, "there is no effect '" + word + "'");
        };
    }

    private static String type(String rule, String type) {
        if (!TYPE.matcher(type).matches()) {
            throw bad(rule, "'" + type + "' is no fault type");
        }
        return type;
    }

    private static Duration time(String rule, String time) {
        Matcher m = TIME.matcher(time);
        if (!m.matches()) {
            throw bad(rule, "'" + time + "' is no time");
        }
        long n = Long.parseLong(m.group(1));
        return switch (m.group(2)) {
            case "ms" -> Duration.ofMillis(n);
            case "s" -> Duration.ofSeconds(n);
            default -> Duration.ofMinutes(n);
        };
    }

    private static int positive(String rule, String number) {
        int n = Integer.parseInt(number);
        if (n == 0) {
            throw bad(rule, "a number of times begins at 1");
        }
        return n;
    }

    private static ProblemException bad(String rule, String why) {
        return new ProblemException(
                ExitCode.USAGE,
                new Problem(
                        "lab.fault",
                        "'" + rule + "' is no fault rule: " + why,
                        null,
                        "effects are fault:TYPE, taskfault:TYPE, delay:2s, drop, drop:after and expire, as in"
                                + " PowerOnVM_Task@MyVM2=fault:TaskInProgress*3"));
    }
}
