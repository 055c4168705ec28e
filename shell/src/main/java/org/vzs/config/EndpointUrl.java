package org.vzs.config;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.Problems;
import org.vzs.problem.Quoted;

/**
 * {@code scheme://[user@]host[:port]}. Not {@link java.net.URI}, which knows no host with an underscore and whose messages
 * repeat the whole text: a password in it must not be shown.
 */
record EndpointUrl(String scheme, @Nullable String user, String host, int port) {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile(
            "(?<host>\\[[0-9A-Fa-f:.]+(%[A-Za-z0-9._-]+)?]|[^:/?#\\[\\]]*)(?<port>:[^/?#]*)?(?<rest>.*)",
            Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("\\[.*]|[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_.])?");
    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}");

    /** Reads a URL; null and at least one problem if it is wrong. The path, query and password are refused. */
    static @Nullable EndpointUrl parse(String text, Set<String> schemes, Problems problems) {
        Matcher whole = SCHEME.matcher(text);
        if (!whole.matches()) {
            problems.add(bad("no scheme in front of the host"));
            return null;
        }
        int before = problems.found().size();
        String scheme = whole.group(1);
        if (!schemes.contains(scheme)) {
            String near = NearMiss.advice(scheme, schemes);
            problems.add(Problem.of("estate.unknown-scheme", "no driver for " + Quoted.of(scheme + "://"))
                    .advise(
                            near != null
                                    ? near
                                    : "known: "
                                            + String.join(
                                                    ", ",
                                                    schemes.stream().sorted().toList())));
        }
        String rest = whole.group(2);
        int at = rest.lastIndexOf('@');
        String user = at < 0 ? null : user(rest.substring(0, at), problems);
        Matcher place = PLACE.matcher(rest.substring(at + 1));
        if (!place.matches()) {
            problems.add(bad("no host that can be understood"));
            return null;
        }
        String host = place.group("host");
        if (!HOST.matcher(host).matches()) {
            // What follows a host that was not understood means nothing either.
            problems.add(host.isEmpty() ? bad("no host") : bad("not a host name or address after ://"));
            return null;
        }
        int port = port(place.group("port"), problems);
        String tail = place.group("rest");
        if (!tail.isEmpty() && !tail.equals("/")) {
            problems.add(bad("something after the host; a path or query has no meaning here"));
        }
        return problems.found().size() > before ? null : new EndpointUrl(scheme, user, bare(host), port);
    }

    private static @Nullable String user(String raw, Problems problems) {
        if (raw.indexOf(':') >= 0) {
            problems.add(Problem.of("estate.password-in-url", "a password must not stand in the URL")
                    .advise("take it out and add: credential = \"env:NAME\" (or file:, command:, keystore:)"));
            return null;
        }
        String user = raw.isEmpty() ? null : decode(raw);
        if (user == null || user.isEmpty() || user.chars().anyMatch(Character::isISOControl)) {
            problems.add(
                    bad("a user that is empty or not percent-encoded").advise("write @ as %40, : as %3A, / as %2F"));
            return null;
        }
        return user;
    }

    private static int port(@Nullable String text, Problems problems) {
        if (text == null) {
            return 0;
        }
        int port = PORT.matcher(text).matches() ? Integer.parseInt(text.substring(1)) : 0;
        if (port < 1 || port > 65535) {
            // Not quoted: in user:password@host with the host forgotten this is the password.
            problems.add(bad("a port that is not a number from 1 to 65535"));
        }
        return port;
    }

    private static Problem bad(String how) {
        return Problem.of("estate.bad-url", "the URL has " + how)
                .advise("write scheme://host or scheme://user@host:port");
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Percent-decodes UTF-8; null where a character should have been encoded or the code is wrong. */
    private static @Nullable String decode(String raw) {
        byte[] ascii = raw.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(ascii.length);
        for (int i = 0; i < ascii.length; i++) {
            if (ascii[i] == '%') {
                int high = i + 2 < ascii.length ? Character.digit(ascii[i + 1], 16) : -1;
                int low = i + 2 < ascii.length ? Character.digit(ascii[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return null;
                }
                decoded.put((byte) (high << 4 | low));
                i += 2;
            } else if ("@/?#[] ".indexOf(ascii[i]) >= 0) {
                return null;
            } else {
                decoded.put(ascii[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
