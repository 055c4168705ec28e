package org.vzs.config;

/** Where a password comes from. Resolved at the login and not before. */
@FunctionalInterface
public interface Credential {
    /**
     * Fetches the secret.
     *
     * @throws org.vzs.problem.ProblemException with exit code USAGE if it cannot be had; the message never holds the secret
     */
    Secret resolve();

    /** A credential that is already known, as the lab's are. */
    static Credential of(Secret secret) {
        return () -> secret;
    }
}
