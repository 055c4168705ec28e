package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vzs.repl.history.HistoryEntry;
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

    /** Keeps how the line of that number ended; a line that turned out to carry a secret is kept no longer. */
    void end(int number, String entry, LineOutcome outcome) {
        if (number > 0 && isSecret(entry)) {
            history.forget(Set.of(number));
        } else if (number > 0) {
            history.end(number, outcome.word());
        }
    }

    /** Takes away what turned out to be a secret after it was kept, as when the password that was typed is one that was needed later. */
    void review() {
        Set<Integer> secret = history.all().stream()
                .filter(e -> history.isOwn(e) && isSecret(e.line()))
                .map(HistoryEntry::number)
                .collect(Collectors.toSet());
        if (!secret.isEmpty()) {
            history.forget(secret);
        }
    }
}
