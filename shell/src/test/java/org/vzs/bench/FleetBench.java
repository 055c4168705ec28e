package org.vzs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Backends;
import org.vzs.testing.Command;
import org.vzs.testing.Command.Ended;
import org.vzs.testing.Sshd;
import org.vzs.testing.StartUpCaches;

/**
 * One command on 200 real SSH servers with their own host keys and the default {@code MaxStartups}, against what
 * administrators use for it. The whole process is timed, and every answer is counted.
 */
class FleetBench {
    private static final int SERVERS = 200;

    @TempDir
    Path home;

    private final List<Sshd> servers = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void uptimeOnTwoHundred() throws IOException {
        for (String program : List.of("clush", "parallel-ssh", "ansible")) {
            Backends.require(
                    program,
                    Backends.executable("/usr/bin/" + program),
                    "apt-get install -y --no-install-recommends clustershell pssh ansible");
        }
        String vzs = Path.of("..").toRealPath().resolve("scripts/vzs").toString();
        Path ssh = Files.createDirectories(home.resolve(".ssh"));
        Path key = Sshd.keygen("ed25519", ssh.resolve("id_ed25519"), "");
        try {
            for (int i = 1; i <= SERVERS; i++) {
                servers.add(Sshd.start(home.resolve("sshd" + i), "127.0.1." + i).authorize(key));
            }
            prepare(ssh);
            Path script = Files.writeString(home.resolve("uptime.vzs"), """
                    const ends = ssh('n*').run(['uptime'], {readOnly: true});
                    print(ends.filter(e => e.exitStatus === 0).length);
                    """);
            // The first start that needs the class path makes the cache.
            run(vzs, "run", script.toString());
            StartUpCaches.await(home, "run");
            String user = System.getProperty("user.name");
            String hosts = home.resolve("hosts").toString();
            Map<String, Double> medians = new Race()
                    .add(
                            "vzs",
                            () -> assertThat(run(vzs, "run", script.toString()).out())
                                    .isEqualTo(SERVERS + "\n"))
                    .add("clush -f 64", () -> {
                        String out = run(
                                        "clush", "-f", "64", "-l", user, "--hostfile", hosts, "-o", options(), "uptime")
                                .out();
                        assertThat(out.lines()).hasSize(SERVERS);
                    })
                    .add("pssh -p 64", () -> {
                        String out = run("parallel-ssh", "-p", "64", "-h", hosts, "-x", options(), "-i", "uptime")
                                .out();
                        assertThat(out.lines().filter(l -> l.contains("[SUCCESS]")))
                                .hasSize(SERVERS);
                    })
                    .add("ansible -f 64", () -> {
                        String out = run(
                                        "ansible",
                                        "all",
                                        "-f",
                                        "64",
                                        "-i",
                                        home.resolve("inventory").toString(),
                                        "-m",
                                        "raw",
                                        "-a",
                                        "uptime")
                                .out();
                        assertThat(out.lines().filter(l -> l.contains("rc=0"))).hasSize(SERVERS);
                    })
                    .run(3);
            Table.print("fleet", medians, Map.of());
            double ours = medians.getOrDefault("vzs", Double.NaN);
            assertThat(ours).as("clush").isLessThan(medians.getOrDefault("clush -f 64", 0.0));
            assertThat(ours).as("pssh").isLessThan(medians.getOrDefault("pssh -p 64", 0.0));
            assertThat(ours * 3).as("ansible").isLessThanOrEqualTo(medians.getOrDefault("ansible -f 64", 0.0));
        } finally {
            servers.forEach(Sshd::close);
        }
    }

    private String options() {
        return "-F " + home.resolve(".ssh/config");
    }

    private void prepare(Path ssh) throws IOException {
        StringBuilder estate = new StringBuilder();
        StringBuilder config = new StringBuilder();
        StringBuilder hosts = new StringBuilder();
        StringBuilder inventory = new StringBuilder();
        for (int i = 0; i < SERVERS; i++) {
            Sshd s = servers.get(i);
            estate.append("[endpoint.n%d]\nurl = \"ssh://root@%s:%d\"\n".formatted(i + 1, s.address(), s.port()));
            config.append("Host n%d\n  HostName %s\n  Port %d\n".formatted(i + 1, s.address(), s.port()));
            hosts.append('n').append(i + 1).append('\n');
            inventory.append('n').append(i + 1).append('\n');
        }
        config.append("Host *\n  User root\n  BatchMode yes\n  IdentityFile ")
                .append(ssh.resolve("id_ed25519"))
                .append("\n  UserKnownHostsFile ")
                .append(ssh.resolve("known_hosts"))
                .append('\n');
        Files.writeString(ssh.resolve("config"), config);
        Files.writeString(home.resolve("hosts"), hosts);
        Files.writeString(home.resolve("inventory"), inventory);
        Files.writeString(
                ssh.resolve("known_hosts"),
                servers.stream().map(s -> s.knownHostsLine().strip()).collect(Collectors.joining("\n", "", "\n")));
        Path file = Files.createDirectories(home.resolve(".config/vzs")).resolve("estate.toml");
        Files.writeString(file, estate);
        environment.putAll(Map.of(
                "PATH",
                "/usr/bin:/bin",
                "HOME",
                home.toString(),
                "VZS_JAVA_HOME",
                System.getProperty("java.home"),
                "VZS_JAVA_OPTS",
                "-Duser.home=" + home,
                "ANSIBLE_SSH_ARGS",
                options(),
                "ANSIBLE_HOST_KEY_CHECKING",
                "True"));
    }

    private Ended run(String... command) {
        Ended ended = Command.await(Command.start(home, environment, List.of(command)));
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended;
    }
}
