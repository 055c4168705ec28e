package org.vzs.transport.ssh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Works out the servers that lie on the way to a target, from the SSH configuration: the target is the last. */
final class Route {
    private static final int LONGEST = 8;

    private final SshSettings settings;
    private final SshConfig config;

    Route(SshSettings settings, SshConfig config) {
        this.settings = settings;
        this.config = config;
    }

    /**
     * The way to {@code target}.
     *
     * @throws ProblemException with exit code USAGE if a {@code ProxyJump} is malformed or runs in a circle
     */
    List<Hop> to(SshTarget target) {
        List<Hop> hops = new ArrayList<>();
        add(target, hops, 0);
        return List.copyOf(hops);
    }

    private void add(SshTarget target, List<Hop> hops, int depth) {
        if (depth > LONGEST) {
            throw usage(target, "ProxyJump runs in a circle, or over more than " + LONGEST + " hosts");
        }
        Optional<String> jumps = config.first(target.host(), "ProxyJump").filter(j -> !j.equalsIgnoreCase("none"));
        if (jumps.isEmpty()
                && config.first(target.host(), "ProxyCommand")
                        .filter(c -> !c.equals("none"))
                        .isPresent()) {
            throw usage(target, "the SSH configuration asks for a ProxyCommand, which is not supported");
        }
        if (jumps.isPresent()) {
            String[] each = jumps.get().split(",", -1);
            for (int i = 0; i < each.length; i++) {
                SshTarget jump = jump(target, each[i].strip());
                if (i == 0) {
                    add(jump, hops, depth + 1);
                } else {
                    hops.add(hop(jump));
                }
            }
        }
        hops.add(hop(target));
    }

    /** {@code [ssh://][user@]host[:port]}, with an IPv6 address in brackets. */
    private SshTarget jump(SshTarget target, String text) {
        String rest = text.startsWith("ssh://") ? text.substring(6) : text;
        int at = rest.lastIndexOf('@');
        String user = at < 0 ? null : rest.substring(0, at);
        rest = rest.substring(at + 1);
        int colon = rest.endsWith("]") ? -1 : rest.lastIndexOf(':');
        try {
            int port = colon < 0 ? 0 : Integer.parseInt(rest.substring(colon + 1));
            String host = colon < 0 ? rest : rest.substring(0, colon);
            host = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
            return new SshTarget(target.name() + " (jump host " + host + ")", host, port, user, null, null);
        } catch (IllegalArgumentException e) {
            throw usage(target, "ProxyJump is malformed: " + text);
        }
    }

    private Hop hop(SshTarget target) {
        String alias = target.host();
        String host =
                config.first(alias, "HostName").map(h -> h.replace("%h", alias)).orElse(alias);
        String user = target.user() != null
                ? target.user()
                : config.first(alias, "User").orElse(settings.userName());
        int port = target.port() != 0
                ? target.port()
                : config.first(alias, "Port").map(p -> port(target, p)).orElse(22);
        return new Hop(
                target.name(),
                host,
                port,
                user,
                config.first(alias, "HostKeyAlias").orElse(null),
                identities(alias, host, user),
                config.first(alias, "IdentitiesOnly")
                        .filter(v -> v.equalsIgnoreCase("yes"))
                        .isPresent(),
                target.password(),
                target.fingerprint());
    }

    private static int port(SshTarget target, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw usage(target, "the SSH configuration's Port is not a number: " + text);
        }
    }

    private List<Path> identities(String alias, String host, String user) {
        List<String> configured = config.all(alias, "IdentityFile");
        Path ssh = settings.home().resolve(".ssh");
        Stream<Path> files = configured.isEmpty()
                ? Stream.of("id_ed25519", "id_ecdsa", "id_rsa").map(ssh::resolve)
                : configured.stream().filter(f -> !f.equals("none")).map(f -> file(f, host, user));
        return files.filter(Files::isReadable).toList();
    }

    private Path file(String text, String host, String user) {
        String expanded = text.replace("%d", settings.home().toString())
                .replace("%h", host)
                .replace("%r", user)
                .replace("%u", settings.userName());
        return expanded.startsWith("~/")
                ? settings.home().resolve(expanded.substring(2))
                : settings.home().getFileSystem().getPath(expanded);
    }

    private static ProblemException usage(SshTarget target, String message) {
        @Nullable String place = target.name();
        return new ProblemException(
                ExitCode.USAGE,
                new Problem(
                        "ssh.config", message, place, "Mend it in ~/.ssh/config, or name the host's address itself."));
    }
}
