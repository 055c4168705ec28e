package org.vzs.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.Problem;

/**
 * Where the password of a keystore is: in the file that {@code VZS_KEYSTORE_PASSWORD_FILE} names, else in the variable
 * {@code VZS_KEYSTORE_PASSWORD}, else in the file beside the keystore with {@code .password} behind its name. Immutable.
 */
final class KeystorePassword {
    private static final String VARIABLE = "VZS_KEYSTORE_PASSWORD";
    private static final String FILE_VARIABLE = "VZS_KEYSTORE_PASSWORD_FILE";

    private final CheckedCredential source;
    private final @Nullable Path besides;

    private KeystorePassword(CheckedCredential source, @Nullable Path besides) {
        this.source = source;
        this.besides = besides;
    }

    /** That of a keystore. */
    static KeystorePassword of(Path keystore, Map<String, String> environment) {
        requireNonNull(keystore, "keystore is null");
        String file = environment.getOrDefault(FILE_VARIABLE, "");
        if (!file.isEmpty()) {
            return new KeystorePassword(new FileCredential(Path.of(file)), null);
        }
        if (environment.containsKey(VARIABLE)) {
            return new KeystorePassword(new EnvCredential(VARIABLE, environment), null);
        }
        Path besides = keystore.resolveSibling(keystore.getFileName() + ".password");
        return new KeystorePassword(new FileCredential(besides), besides);
    }

    /** The file to make where there is no password yet; null if it comes from elsewhere. */
    @Nullable
    Path toBeMade() {
        return besides;
    }

    /** What is wrong with the source; null if nothing. */
    @Nullable
    Problem check() {
        Problem problem = source.check();
        return problem != null && problem.code().equals("credential.file-missing") && besides != null
                ? problem.advise("the keystore's password stands there, or in " + VARIABLE + ", or in the file that "
                        + FILE_VARIABLE + " names")
                : problem;
    }

    /**
     * The password.
     *
     * @throws org.vzs.problem.ProblemException with exit code USAGE if it cannot be had, or is one that no keystore can have
     */
    char[] get() {
        String password = source.resolve().reveal();
        if (password.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw CheckedCredential.failure(Problem.of(
                    "credential.keystore-password",
                    "the password of a keystore must be of printable ASCII characters"));
        }
        return password.toCharArray();
    }
}
