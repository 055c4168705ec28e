package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vzs.problem.ProblemException;
import org.vzs.run.ScriptFile;
import org.vzs.script.ParameterType;
import org.vzs.script.ScriptHead;
import org.vzs.script.ScriptParameter;

/** Knows the parameters of type {@code secret} of the scripts and runbooks that a line runs: what they are given is one. */
final class SecretParameters {
    private static final Pattern RUNBOOK = Pattern.compile("\\brunbook\\(\\s*['\"`]([^'\"`]+)['\"`]");
    private static final Pattern LOAD = Pattern.compile("^\\s*:load\\s+(\\S+)");

    private final ReplSettings settings;

    /** @param settings where scripts and runbooks are */
    SecretParameters(ReplSettings settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    /** The names of those parameters; none for what cannot be read, which does not run either. */
    Set<String> of(String line) {
        Set<String> names = new TreeSet<>();
        Matcher runbook = RUNBOOK.matcher(line);
        while (runbook.find()) {
            String name = runbook.group(1);
            add(names, () -> settings.library().get(name).head());
        }
        Matcher load = LOAD.matcher(line);
        if (load.find()) {
            add(
                    names,
                    () -> ScriptFile.read(settings.folder().resolve(load.group(1)))
                            .head());
        }
        return names;
    }

    private static void add(Set<String> names, Supplier<ScriptHead> source) {
        try {
            source.get().parameters().stream()
                    .filter(p -> p.type() == ParameterType.SECRET)
                    .map(ScriptParameter::name)
                    .forEach(names::add);
        } catch (ProblemException | IllegalArgumentException e) {
            // There is no such thing, or it is broken: the line will say so.
            return;
        }
    }
}
