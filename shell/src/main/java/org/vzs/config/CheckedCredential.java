package org.vzs.config;

import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** A credential whose source can be looked at without fetching the secret. */
interface CheckedCredential extends Credential {
    /** What is known to be wrong with the source now; null if nothing. Runs no command and keeps no secret. */
    @Nullable
    Problem check();

    /** Refuses an empty secret: no back end takes one, and an empty file or output is always a mistake. */
    static Secret secret(String clear, String source) {
        if (clear.isEmpty()) {
            throw failure(Problem.of("credential.empty", source + " gives an empty secret"));
        }
        return new Secret(clear);
    }

    /** Takes off one line end, as an editor or {@code echo} leaves it; a secret may end in blanks. */
    static String withoutLineEnd(String text) {
        if (text.endsWith("\r\n")) {
            return text.substring(0, text.length() - 2);
        }
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /** Wraps one problem. */
    static ProblemException failure(Problem problem) {
        return new ProblemException(ExitCode.USAGE, problem);
    }
}
