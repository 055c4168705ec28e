package org.vzs.transport.ssh;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the user's surroundings a client uses.
 *
 * @param home the user's home folder, for {@code ~} and the default keys in {@code .ssh}
 * @param userName the operating system's user name
 * @param configFiles SSH configuration, the first value found wins; missing files are no error
 * @param knownHosts files with trusted host keys; newly trusted keys go to the first
 * @param agentSocket unix socket of the key agent; null for none
 * @param asker asks about unknown host keys; null to refuse them
 * @param timeouts time-outs
 */
public record SshSettings(
        Path home,
        String userName,
        List<Path> configFiles,
        List<Path> knownHosts,
        @Nullable Path agentSocket,
        @Nullable HostKeyAsker asker,
        SshTimeouts timeouts) {
    public SshSettings {
        requireNonNull(home, "home is null");
        requireNonNull(userName, "userName is null");
        requireNonNull(timeouts, "timeouts is null");
        configFiles = List.copyOf(configFiles);
        knownHosts = List.copyOf(knownHosts);
        if (knownHosts.isEmpty()) {
            throw new IllegalArgumentException("knownHosts is empty");
        }
    }

    /** What {@code ssh} itself would use; a person at the terminal is asked about an unknown host key. */
    public static SshSettings standard() {
        Path home = Path.of(System.getProperty("user.home"));
        String agent = System.getenv("SSH_AUTH_SOCK");
        Path ssh = home.resolve(".ssh");
        return new SshSettings(
                home,
                System.getProperty("user.name"),
                List.of(ssh.resolve("config"), Path.of("/etc/ssh/ssh_config")),
                List.of(ssh.resolve("known_hosts"), Path.of("/etc/ssh/ssh_known_hosts")),
                agent == null || agent.isEmpty() ? null : Path.of(agent),
                TerminalAsker.ofProcess(),
                SshTimeouts.STANDARD);
    }

    /** Only what lies under {@code home}, and no agent: for tests and for the lab. */
    public static SshSettings under(Path home) {
        Path ssh = home.resolve(".ssh");
        return new SshSettings(
                home,
                "root",
                List.of(ssh.resolve("config")),
                List.of(ssh.resolve("known_hosts")),
                null,
                null,
                SshTimeouts.STANDARD);
    }

    /** The same, with somebody to ask about unknown host keys. */
    public SshSettings with(HostKeyAsker asker) {
        return new SshSettings(home, userName, configFiles, knownHosts, agentSocket, asker, timeouts);
    }

    /** The same with an agent. */
    public SshSettings withAgent(Path socket) {
        return new SshSettings(home, userName, configFiles, knownHosts, socket, asker, timeouts);
    }

    /** The same with other time-outs. */
    public SshSettings with(SshTimeouts timeouts) {
        return new SshSettings(home, userName, configFiles, knownHosts, agentSocket, asker, timeouts);
    }
}
