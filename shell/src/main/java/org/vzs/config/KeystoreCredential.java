package org.vzs.config;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.vzs.problem.Problem;

/** {@code keystore:PATH#NAME}: a secret in a keystore, by its name. */
final class KeystoreCredential implements CheckedCredential {
    private final Keystore keystore;
    private final String alias;
    private final String shown;

    /** @param shown the reference, which holds no secret */
    KeystoreCredential(Keystore keystore, String alias, String shown) {
        this.keystore = requireNonNull(keystore, "keystore is null");
        this.alias = requireNonNull(alias, "alias is null");
        this.shown = requireNonNull(shown, "shown is null");
    }

    /** Opens the keystore: a wrong password or name is to be known with its place in the estate file, not at the login. */
    @Override
    public @Nullable Problem check() {
        return keystore.check(alias);
    }

    @Override
    public Secret resolve() {
        return keystore.get(alias);
    }

    /** The source, never the content. */
    @Override
    public String toString() {
        return shown;
    }
}
