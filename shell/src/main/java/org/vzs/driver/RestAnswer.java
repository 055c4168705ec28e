package org.vzs.driver;

import static java.util.Objects.requireNonNull;

/**
 * An answer of an HTTP API. Prints without its body.
 *
 * @param status the HTTP status
 * @param body its text; empty for none
 */
public record RestAnswer(int status, String body) {
    public RestAnswer {
        requireNonNull(body, "body is null");
    }

    /** Whether it was done: a status from 200 to 299. */
    public boolean good() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length() + " characters";
    }
}
