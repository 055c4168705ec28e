package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.vzs.repl.history.HistoryStore;
import org.vzs.repl.history.SecretLines;

/** Which lines are kept, and where: a line that carries a secret, or begins with a space, is kept nowhere. */
final class KeptLines {
    private final HistoryStore history;
    private final SecretLines secrets;
    private final SecretParameters parameters;

    /** @param settings where the history is and what knows the secrets */
    KeptLines(ReplSettings settings) {
        requireNonNull(settings, "settings is null");
        this.history = new HistoryStore(
                settings.state().resolve("history.jsonl"), UUID.randomUUID().toString(), settings.clock());
        this.secrets = new SecretLines(settings.redactor());
        this.parameters = new SecretParameters(settings);
    }

    /** The lines of all sessions. */
    HistoryStore history() {
        return history;
    }

    /** Whether a line carries a secret. */
    boolean isSecret(String line) {
        return secrets.carries(line, parameters.of(line));
    }

    /** Keeps what was typed, before it runs; answers its number, 0 if it is not to be kept. */
    int begin(String entry, String where) {
        return entry.startsWith(" ") || isSecret(entry) ? 0 : history.begin(entry.strip(), where);
    }

    /** Keeps how the line of that number ended. */
    void end(int number, LineOutcome outcome) {
        if (number > 0) {
            history.end(number, outcome.word());
        }
    }
}
