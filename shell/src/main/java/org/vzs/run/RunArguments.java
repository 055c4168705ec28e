package org.vzs.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.config.Secret;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Problems;
import org.vzs.script.ParameterType;
import org.vzs.script.ScriptArguments;
import org.vzs.script.ScriptParameter;

/** Checks arguments against this machine and this estate. On the script's thread. */
final class RunArguments {
    private final RunEnvironment environment;
    private final Program.Inputs inputs;
    private final Set<String> files = new HashSet<>();
    private final Set<String> outputs = new HashSet<>();

    RunArguments(RunEnvironment environment, Program.Inputs inputs) {
        this.environment = environment;
        this.inputs = inputs;
    }

    /**
     * The values of all parameters.
     *
     * @throws ProblemException with exit code USAGE and every mistake
     */
    Map<String, @Nullable Object> bind(List<ScriptParameter> parameters, List<String> words) {
        Map<String, @Nullable Object> values =
                ScriptArguments.bind(parameters, words, environment.clock(), this::secret);
        Problems problems = new Problems();
        Supplier<List<String>> endpoints =
                () -> environment.endpoints().get().stream().map(Endpoint::name).toList();
        for (ScriptParameter parameter : parameters) {
            Object value = values.get(parameter.name());
            if (value != null && parameter.type() == ParameterType.ENDPOINT) {
                endpoint(parameter.name(), value.toString(), endpoints.get(), problems);
            } else if (value != null && parameter.type() == ParameterType.FILE) {
                localFile(parameter.name(), value.toString(), problems);
            } else if (value != null && parameter.type() == ParameterType.OUTPUT) {
                output(parameter.name(), value.toString(), problems);
            }
        }
        problems.throwIfAny(ExitCode.USAGE);
        return values;
    }

    /** The content of a file that is the value of a parameter. */
    byte[] file(String path) {
        if (!files.contains(path)) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("script.file-access", "this file was not given as a parameter of type file")
                            .at(path));
        }
        try {
            return inputs.file(path);
        } catch (IOException e) {
            throw new ProblemException(ExitCode.USAGE, unreadable(path, e));
        }
    }

    private void output(String parameter, String path, Problems problems) {
        try {
            inputs.writable(path);
            outputs.add(path);
        } catch (IOException e) {
            problems.add(unwritable(path, e).at(parameter + ": " + path));
        }
    }

    private static Problem unwritable(String path, IOException e) {
        return Problem.of("args.output", "cannot write the file: " + reason(e)).at(path);
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such folder" : String.valueOf(e.getMessage());
    }

    /** Writes a file that is the value of a parameter. */
    void write(String path, String text) {
        if (!outputs.contains(path)) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("script.file-access", "this file was not given as a parameter of type output")
                            .at(path));
        }
        try {
            inputs.write(path, environment.output().redactor().redact(text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ProblemException(ExitCode.FAILED, unwritable(path, e));
        }
    }

    private static void endpoint(String parameter, String name, List<String> known, Problems problems) {
        if (!known.contains(name)) {
            String near = NearMiss.advice(name, known);
            problems.add(Problem.of("args.endpoint", parameter + ": there is no endpoint named '" + name + "'")
                    .advise(near == null ? "known: " + String.join(", ", known) : near));
        }
    }

    private void localFile(String parameter, String path, Problems problems) {
        try {
            inputs.file(path);
            files.add(path);
        } catch (IOException e) {
            problems.add(unreadable(path, e).at(parameter + ": " + path));
        }
    }

    private static Problem unreadable(String path, IOException e) {
        return Problem.of(
                        "args.file",
                        e instanceof NoSuchFileException ? "there is no such file" : "cannot read the file: " + e)
                .at(path);
    }

    private String secret(String source) {
        String given = inputs.secret(source);
        if (given != null) {
            return given;
        }
        Problems problems = new Problems();
        Credential credential = environment.credentials().parse(source, Path.of(""), problems);
        problems.throwIfAny(ExitCode.USAGE);
        Secret secret = Objects.requireNonNull(credential).resolve();
        environment.output().redactor().add(secret);
        return secret.reveal();
    }
}
