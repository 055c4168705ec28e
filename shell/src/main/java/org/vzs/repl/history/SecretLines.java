package org.vzs.repl.history;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.vzs.config.Redactor;

/** Knows the lines that must not be kept: those with a secret of this session in them, and those that look like it. */
public final class SecretLines {
    // A name that means a secret, then the value itself: password: '…', token = "…", setPassword('…'), --password=….
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?i)(pass(word|wd|phrase|code)?|secret|token|api_?key|credentials?|private_?key)\\w*['\"]?\\s*[:=(]\\s*['\"`]?[^\\s'\"`)]");
    private static final Pattern IN_URL = Pattern.compile("\\w+://[^/\\s:@'\"]+:[^/\\s@'\"]+@");

    private final Redactor redactor;

    /** @param redactor knows the secrets that the session has used */
    public SecretLines(Redactor redactor) {
        this.redactor = requireNonNull(redactor, "redactor is null");
    }

    /** Whether the line carries a secret. */
    public boolean carries(String line) {
        return !redactor.redact(line).equals(line)
                || ASSIGNED.matcher(line).find()
                || IN_URL.matcher(line).find();
    }
}
