package org.vzs.script;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.Problems;

/** Checks the words after {@code --} against the parameters of a script, all of them before anything runs. */
public final class ScriptArguments {
    /** Fetches a secret from where its text says. */
    @FunctionalInterface
    public interface Secrets {
        /**
         * Fetches it.
         *
         * @throws org.vzs.problem.ProblemException if it cannot be had
         */
        String fetch(String source);
    }

    private final List<ScriptParameter> parameters;
    private final Clock clock;
    private final Secrets secrets;
    private final Problems problems = new Problems();
    private final Map<String, String> given = new LinkedHashMap<>();

    private ScriptArguments(List<ScriptParameter> parameters, Clock clock, Secrets secrets) {
        this.parameters = parameters;
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * Binds words of the forms {@code name=value}, {@code --name=value} and {@code --name value}.
     *
     * @return the value of every parameter by name; an optional one without a default is null
     * @throws org.vzs.problem.ProblemException with exit code USAGE and every mistake
     */
    public static Map<String, @Nullable Object> bind(
            List<ScriptParameter> parameters, List<String> words, Clock clock, Secrets secrets) {
        ScriptArguments arguments = new ScriptArguments(parameters, clock, secrets);
        arguments.read(words);
        Map<String, @Nullable Object> values = arguments.values();
        arguments.problems.throwIfAny(ExitCode.USAGE);
        return values;
    }

    private void read(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean dashed = word.startsWith("--");
            String bare = dashed ? word.substring(2) : word;
            int equals = bare.indexOf('=');
            if (equals > 0) {
                give(bare.substring(0, equals), bare.substring(equals + 1));
            } else if (dashed && i + 1 < words.size()) {
                give(bare, words.get(++i));
            } else {
                problems.add(Problem.of("args.form", "cannot read '" + word + "'")
                        .advise("write name=value or --name value"));
            }
        }
    }

    private void give(String name, String value) {
        List<String> names = parameters.stream().map(ScriptParameter::name).toList();
        if (!names.contains(name)) {
            List<String> near = NearMiss.of(name, names);
            problems.add(Problem.of("args.unknown", "the script has no parameter '" + name + "'")
                    .advise(
                            !near.isEmpty()
                                    ? "did you mean " + String.join(", ", near) + "?"
                                    : names.isEmpty() ? "it has none" : "it has " + String.join(", ", names)));
        } else if (given.putIfAbsent(name, value) != null) {
            problems.add(Problem.of("args.twice", "'" + name + "' is given twice"));
        }
    }

    private Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (ScriptParameter parameter : parameters) {
            String text = given.getOrDefault(parameter.name(), parameter.otherwise());
            if (text == null && !parameter.optional()) {
                problems.add(Problem.of("args.missing", "the parameter '" + parameter.name() + "' is missing")
                        .advise("give " + parameter.name() + "=…: " + parameter.form()));
            }
            values.put(parameter.name(), text == null ? null : value(parameter, text));
        }
        return values;
    }

    private @Nullable Object value(ScriptParameter parameter, String text) {
        try {
            return parameter.type() == ParameterType.SECRET ? secrets.fetch(text) : parameter.parse(text, clock);
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of("args.type", parameter.name() + ": " + e.getMessage()));
            return null;
        }
    }
}
