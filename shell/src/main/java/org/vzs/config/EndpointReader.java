package org.vzs.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlTable;
import org.vzs.problem.Problem;
import org.vzs.problem.Problems;
import org.vzs.problem.Quoted;

/** Reads one {@code [endpoint.NAME]} section after the other and collects what is wrong. */
final class EndpointReader {
    private static final List<String> KEYS = List.of("url", "user", "credential", "fingerprint", "guard");
    private static final List<String> PASSWORD_KEYS = List.of("password", "passwd", "pass", "secret", "token");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final Pattern FINGERPRINT = Pattern.compile("sha256:([0-9a-f]{64}|[0-9a-f]{2}(:[0-9a-f]{2}){31})");
    /** Reached in two ways: the certificate's fingerprint, then the host key's. */
    private static final String TWO_PINS = "ontap";

    private final Path base;
    private final Schemes schemes;
    private final Credentials credentials;
    private final boolean whole;
    private final List<PlacedProblem> problems;

    /**
     * @param file the estate file
     * @param whole whether the file was parsed to its end, so that a key that is not there is missing
     * @param problems takes what is wrong
     */
    EndpointReader(Path file, Schemes schemes, Credentials credentials, boolean whole, List<PlacedProblem> problems) {
        Path parent = file.toAbsolutePath().getParent();
        this.base = parent == null ? file.toAbsolutePath() : parent;
        this.schemes = schemes;
        this.credentials = credentials;
        this.whole = whole;
        this.problems = problems;
    }

    /** Reads a section; null if it is wrong. */
    @Nullable
    Endpoint read(String name, TomlTable sections) {
        int before = problems.size();
        if (!NAME.matcher(name).matches()) {
            report(
                    sections,
                    name,
                    Problem.of("estate.bad-name", "the endpoint name " + Quoted.of(name) + " is not usable")
                            .advise("use letters, digits, _ . and -"));
        }
        if (!(sections.get(List.of(name)) instanceof TomlTable section)) {
            report(
                    sections,
                    name,
                    Problem.of("estate.wrong-type", "endpoint " + Quoted.of(name) + " is not a section")
                            .advise("write [endpoint.NAME], once"));
            return null;
        }
        section.keySet().forEach(key -> checkKey(section, key));
        String url = string(section, "url");
        EndpointUrl parsed = url == null ? null : parse(section, url);
        if (whole && !section.contains(List.of("url"))) {
            report(
                    sections,
                    name,
                    Problem.of("estate.missing-key", "endpoint " + Quoted.of(name) + " has no url")
                            .advise("add: url = \"scheme://host\""));
        }
        String user = user(section, parsed);
        Credential credential = credential(section);
        if (whole
                && parsed != null
                && schemes.needCredential().contains(parsed.scheme())
                && !section.contains(List.of("credential"))) {
            report(
                    sections,
                    name,
                    Problem.of("estate.missing-key", "endpoint " + Quoted.of(name) + " has no credential")
                            .advise("add: credential = \"env:NAME\" (or file:, command:, keystore:)"));
        }
        String fingerprint =
                fingerprint(section, parsed != null && parsed.scheme().equals(TWO_PINS) ? 2 : 1);
        boolean guard = guard(section);
        return problems.size() > before || parsed == null
                ? null
                : new Endpoint(
                        name, parsed.scheme(), parsed.host(), parsed.port(), user, credential, fingerprint, guard);
    }

    private void checkKey(TomlTable section, String key) {
        if (KEYS.contains(key)) {
            return;
        }
        report(
                section,
                key,
                PASSWORD_KEYS.contains(key.toLowerCase(Locale.ROOT))
                        ? Problem.of("estate.unknown-key", "unknown key " + Quoted.of(key))
                                .advise(
                                        "no password in this file: write credential = \"env:NAME\" (or file:, command:, keystore:)")
                        : EstateFile.unknownKey(key, KEYS));
    }

    private @Nullable EndpointUrl parse(TomlTable section, String url) {
        Problems found = new Problems();
        EndpointUrl parsed = EndpointUrl.parse(url, schemes.known(), found);
        found.found().forEach(problem -> report(section, "url", problem));
        return parsed;
    }

    private @Nullable String user(TomlTable section, @Nullable EndpointUrl url) {
        String user = string(section, "user");
        if (user == null) {
            return url == null ? null : url.user();
        }
        if (user.isBlank() || user.chars().anyMatch(Character::isISOControl)) {
            report(section, "user", Problem.of("estate.bad-user", "the user is empty or has control characters"));
        } else if (url != null && url.user() != null) {
            report(
                    section,
                    "user",
                    Problem.of("estate.two-users", "a user stands in the URL and in the key user")
                            .advise("remove one of them"));
        }
        return user;
    }

    private @Nullable Credential credential(TomlTable section) {
        String reference = string(section, "credential");
        if (reference == null) {
            return null;
        }
        Problems found = new Problems();
        Credential credential = credentials.parse(reference, base, found);
        found.found().forEach(problem -> report(section, "credential", problem));
        return credential;
    }

    private @Nullable String fingerprint(TomlTable section, int most) {
        String written = string(section, "fingerprint");
        if (written == null) {
            return null;
        }
        List<String> pins = List.of(written.strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*", -1));
        if (pins.size() > most
                || !pins.stream().allMatch(p -> FINGERPRINT.matcher(p).matches())) {
            report(
                    section,
                    "fingerprint",
                    Problem.of("estate.bad-fingerprint", "not a SHA-256 certificate fingerprint")
                            .advise("write sha256: and 64 hexadecimal digits, with or without colons"));
            return null;
        }
        return pins.stream()
                .map(p -> "sha256:" + p.substring("sha256:".length()).replace(":", ""))
                .collect(Collectors.joining(","));
    }

    private boolean guard(TomlTable section) {
        Object value = section.get(List.of("guard"));
        if (value != null && !(value instanceof Boolean)) {
            report(
                    section,
                    "guard",
                    Problem.of("estate.wrong-type", "guard is neither true nor false")
                            .advise("write it without quotes"));
        }
        return Boolean.TRUE.equals(value);
    }

    private @Nullable String string(TomlTable section, String key) {
        Object value = section.get(List.of(key));
        if (value == null || value instanceof String) {
            return (String) value;
        }
        report(
                section,
                key,
                Problem.of("estate.wrong-type", key + " is not a string").advise("put it in double quotes"));
        return null;
    }

    private void report(TomlTable table, String key, Problem problem) {
        problems.add(PlacedProblem.at(table, key, problem));
    }
}
