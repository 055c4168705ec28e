package org.vzs.config;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Takes the secrets of a run out of what is shown or written. Thread-safe. */
public final class Redactor {
    // The longest first, so that a secret that holds another leaves nothing of itself.
    private final Set<String> secrets = new ConcurrentSkipListSet<>(Redactor::longestFirst);

    private static int longestFirst(String a, String b) {
        int length = Integer.compare(b.length(), a.length());
        return length != 0 ? length : a.compareTo(b);
    }

    /** Adds a secret; an empty one hides nothing. */
    public void add(Secret secret) {
        if (!secret.reveal().isEmpty()) {
            secrets.add(secret.reveal());
        }
    }

    /** {@code text} with {@code ****} in the place of every secret. */
    public String redact(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, "****");
        }
        return redacted;
    }
}
