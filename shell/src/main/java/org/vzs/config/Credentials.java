package org.vzs.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.Problems;

/**
 * Reads credential references: {@code env:NAME}, {@code file:PATH}, {@code command:ARGV…}, {@code keystore:PATH#NAME}. A
 * reference that is wrong is never repeated in a message, because people write the password itself there. Immutable.
 */
public final class Credentials {
    private static final List<String> KINDS = List.of("env", "file", "command", "keystore");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(30);

    private final Map<String, String> environment;
    private final @Nullable Path home;
    private final Duration commandTimeout;

    /**
     * @param environment the process environment
     * @param home what {@code ~/} stands for; null where there is no home
     */
    public Credentials(Map<String, String> environment, @Nullable Path home) {
        this(environment, home, COMMAND_TIMEOUT);
    }

    Credentials(Map<String, String> environment, @Nullable Path home, Duration commandTimeout) {
        this.environment = Map.copyOf(environment);
        this.home = home;
        this.commandTimeout = requireNonNull(commandTimeout, "commandTimeout is null");
    }

    /** The credentials of this process. */
    public static Credentials ofProcess() {
        return new Credentials(System.getenv(), Folders.ofProcess().home());
    }

    /**
     * Reads one reference and looks whether its source is there; no command is run and no secret kept.
     *
     * @param reference such as {@code env:VC_PASSWORD}
     * @param base the folder that a relative path starts from: that of the estate file
     * @param problems takes what is wrong, without a place
     * @return null if something is wrong
     */
    public @Nullable Credential parse(String reference, Path base, Problems problems) {
        int colon = reference.indexOf(':');
        String kind = colon < 0 ? "" : reference.substring(0, colon);
        String rest = reference.substring(colon + 1);
        Object read = switch (kind) {
            case "env" -> env(rest);
            case "file" -> file(rest, base);
            case "command" -> command(rest);
            case "keystore" -> keystore(rest, base);
            default -> unknown(kind);
        };
        if (read instanceof CheckedCredential credential) {
            Problem problem = credential.check();
            if (problem == null) {
                return credential;
            }
            problems.add(problem);
        } else {
            problems.add((Problem) read);
        }
        return null;
    }

    private static Problem unknown(String kind) {
        // Not quoted: without a known kind in front this may be a password.
        List<String> near = NearMiss.of(kind, KINDS);
        return Problem.of("credential.unknown-kind", "a credential begins with env:, file:, command: or keystore:")
                .advise(
                        near.isEmpty()
                                ? "a password itself must not stand in the file"
                                : "did you mean '" + near.getFirst() + ":'?");
    }

    private Object env(String name) {
        return VARIABLE.matcher(name).matches()
                ? new EnvCredential(name, environment)
                : Problem.of("credential.bad-name", "what follows env: is not the name of an environment variable")
                        .advise("write env:NAME with letters, digits and _");
    }

    private Object file(String path, Path base) {
        if (path.isBlank()) {
            return Problem.of("credential.bad-path", "file: without a path");
        }
        try {
            Path expanded = expand(path, base);
            return expanded != null
                    ? new FileCredential(expanded)
                    : Problem.of("credential.bad-path", "file:~/ needs a home folder, and there is none")
                            .advise("set HOME or write an absolute path");
        } catch (InvalidPathException e) {
            return Problem.of("credential.bad-path", "what follows file: cannot be a path");
        }
    }

    private Object keystore(String rest, Path base) {
        int hash = rest.lastIndexOf('#');
        if (hash <= 0 || hash == rest.length() - 1) {
            return Problem.of("credential.bad-path", "keystore: without a path or a name")
                    .advise("write keystore:PATH#NAME");
        }
        try {
            Path expanded = expand(rest.substring(0, hash), base);
            return expanded != null
                    ? new KeystoreCredential(
                            new Keystore(expanded, environment), rest.substring(hash + 1), "keystore:" + rest)
                    : Problem.of("credential.bad-path", "keystore:~/ needs a home folder, and there is none")
                            .advise("set HOME or write an absolute path");
        } catch (InvalidPathException e) {
            return Problem.of("credential.bad-path", "what follows keystore: cannot be a path");
        }
    }

    private @Nullable Path expand(String path, Path base) {
        if (path.startsWith("~/")) {
            return home == null ? null : home.resolve(path.substring(2));
        }
        return base.resolve(path);
    }

    private Object command(String line) {
        List<String> argv = Argv.split(line);
        if (argv == null) {
            return Problem.of("credential.bad-command", "a quote in the credential command is not closed");
        }
        if (argv.isEmpty() || argv.getFirst().isBlank()) {
            return Problem.of("credential.bad-command", "command: without a program");
        }
        if (line.indexOf('\0') >= 0) {
            return Problem.of("credential.bad-command", "the credential command has a NUL character");
        }
        return new CommandCredential(argv, commandTimeout);
    }
}
