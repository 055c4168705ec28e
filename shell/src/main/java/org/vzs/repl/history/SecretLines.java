package org.vzs.repl.history;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vzs.config.Redactor;

/**
 * Knows the lines that must not be kept: those with a secret of this session in them, and those that look like it. A line
 * that is not kept costs little, a secret that is kept costs much; but where a secret is, as in {@code env:NAME}, is none.
 */
public final class SecretLines {
    private static final String NAMES =
            "(?:\\w*(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|api_?key|credentials?|private_?key)\\w*|\\w*pw|authorization)";

    // Behind the name: password: '…', token = "…", setPassword('…'), --password=…, x['password'] = '…'; then the value.
    private static final String GIVEN = "['\"`]?\\s*(?:\\]\\s*=|[:=(])\\s*" + value();

    /** In a class of its own, so that they are made with the first line and not with the first prompt. */
    private static final class Looks {
        static final List<Pattern> ALL = List.of(
                Pattern.compile("(?i)\\b" + NAMES + GIVEN),
                // {set('password', '…')}, and options: --password …, '--password', '…'.
                Pattern.compile(
                        "(?i)['\"`](?:password|passwd|passphrase|secret|token|authorization)['\"`]\\s*,\\s*['\"`]"
                                + "(?!(?:env|file|command|keystore):)"),
                Pattern.compile("(?i)(?<![\\w-])--?" + NAMES + "(?:\\s+|['\"`]\\s*,\\s*)" + value()),
                Pattern.compile("\\bsshpass\\b.*-p|\\bcurl\\b.*(?:-u|--user)\\W+[^\\s:'\"]+:"),
                Pattern.compile("\\bmysql\\w*\\b.*['\"\\s]-p[^\\s'\"]|\\bchpasswd\\b.*\\w:\\S"),
                Pattern.compile("\\b(?:Bearer\\s+\\S{8}|Basic\\s+[\\w+/]{8})|-----BEGIN [A-Z ]*PRIVATE KEY"),
                // The keys of well-known services, and signed tokens.
                Pattern.compile("\\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_\\w{20,}|eyJ[\\w-]{10,}\\.[\\w-]{10,})"),
                // scheme://user:password@host; behind a host a number is a port.
                Pattern.compile("\\w+://[^/\\s:@'\"]+:(?!\\d{1,5}(?:[/?#]|$))[^\\s@'\"]+@"));

        private Looks() {}
    }

    private final Redactor redactor;

    /** @param redactor knows the secrets that the session has used */
    public SecretLines(Redactor redactor) {
        this.redactor = requireNonNull(redactor, "redactor is null");
    }

    private static String value() {
        return "(?!['\"`]?(?:env|file|command|keystore):)['\"`]?[^\\s'\"`)]";
    }

    /** Whether the line carries a secret. */
    public boolean carries(String line) {
        return carries(line, Set.of());
    }

    /**
     * Whether the line carries a secret.
     *
     * @param names more names that mean one, such as the secret parameters of what the line runs
     */
    public boolean carries(String line, Set<String> names) {
        return !redactor.redact(line).equals(line)
                || Looks.ALL.stream().anyMatch(p -> p.matcher(line).find())
                || (!names.isEmpty()
                        && Pattern.compile("\\b(?:"
                                        + names.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")"
                                        + GIVEN)
                                .matcher(line)
                                .find());
    }
}
