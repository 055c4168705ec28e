package org.vzs.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.Problem;

/** {@code env:NAME}: the value of an environment variable, as it is. */
final class EnvCredential implements CheckedCredential {
    private final String name;
    private final Map<String, String> environment;

    EnvCredential(String name, Map<String, String> environment) {
        this.name = name;
        this.environment = environment;
    }

    @Override
    public @Nullable Problem check() {
        String value = environment.get(name);
        if (value != null && !value.isEmpty()) {
            return null;
        }
        return Problem.of(
                        "credential.env-not-set",
                        "the environment variable " + name + (value == null ? " is not set" : " is empty"))
                .advise("set " + name + "; cron passes on nothing from your shell, so for cron use file: or command:");
    }

    @Override
    public Secret resolve() {
        Problem problem = check();
        if (problem != null) {
            throw CheckedCredential.failure(problem);
        }
        return CheckedCredential.secret(environment.getOrDefault(name, ""), "the environment variable " + name);
    }

    /** The source, never the value. */
    @Override
    public String toString() {
        return "env:" + name;
    }
}
