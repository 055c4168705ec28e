package org.vzs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.lab.FaultEffect;
import org.vzs.lab.openvz.OpenVzNode;
import org.vzs.lab.ssh.Answer;
import org.vzs.lab.ssh.CommandLines;
import org.vzs.lab.ssh.HostKey;
import org.vzs.lab.ssh.SshFront;
import org.vzs.testing.Command;
import org.vzs.testing.Command.Ended;
import org.vzs.testing.StartUpCaches;

/** Five hundred containers on one lab node: listed, filtered and started by whole processes, over SSH. */
class ContainersBench {
    private static final int CONTAINERS = 500;
    /** What a start takes at the node, so that side by side and one after another are not the same. */
    private static final Duration START = Duration.ofMillis(20);

    @TempDir
    Path home;

    private final Map<String, String> environment = new LinkedHashMap<>();
    private final AtomicLong mostKilobytes = new AtomicLong();

    /** The node, watched: how often each program was run, and how many were at work at once. */
    private static final class Watched implements CommandLines {
        private final OpenVzNode node;
        private final Map<String, AtomicInteger> commands = new ConcurrentHashMap<>();
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        Watched(OpenVzNode node) {
            this.node = node;
        }

        int commands(String first) {
            return commands.getOrDefault(first, new AtomicInteger()).get();
        }

        void clear() {
            commands.clear();
            most.set(0);
        }

        @Override
        public @Nullable FaultEffect effectOn(String line) {
            return null;
        }

        @Override
        public Answer run(String line, String input, @Nullable FaultEffect effect) {
            boolean start = line.startsWith("vzctl start ");
            commands.computeIfAbsent(start ? "vzctl start" : line.split(" ", 2)[0], w -> new AtomicInteger())
                    .incrementAndGet();
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                if (start) {
                    LockSupport.parkNanos(START.toNanos());
                }
                return node.run(line, input, effect);
            } finally {
                now.decrementAndGet();
            }
        }
    }

    @Test
    void fiveHundred() throws IOException {
        String vzs = Path.of("..").toRealPath().resolve("scripts/vzs").toString();
        OpenVzNode node = new OpenVzNode("hn1");
        Watched watched = new Watched(node);
        HostKey key = HostKey.make();
        try (SshFront front = SshFront.start(watched, "127.0.0.1", "bench words", key)) {
            prepare(front);
            String ask = script("ask", "print(ssh('hn1').run(['vzlist', '-a', '-j'], {readOnly: true}).exitStatus)");
            String list = script("list", "print(containers().where({state: 'stopped', hostname: 'ct4*'}).length)");
            String start = script("start", "containers().start()");
            // The first start that needs the class path makes the cache.
            run(vzs, "run", ask);
            StartUpCaches.await(home, "run");
            Map<String, Double> medians = new Race()
                    .add("one round trip", () -> {
                        node.makeUp(CONTAINERS);
                        assertThat(run(vzs, "run", ask).out()).isEqualTo("0\n");
                    })
                    .add("list and filter 500", () -> {
                        watched.clear();
                        assertThat(run(vzs, "run", list).out()).isEqualTo("111\n");
                        assertThat(watched.commands("vzlist"))
                                .as("calls of vzlist")
                                .isOne();
                    })
                    .add("start 500", () -> {
                        watched.clear();
                        run(vzs, "run", start);
                        assertThat(watched.commands("vzctl start")).isEqualTo(CONTAINERS);
                        assertThat(watched.most).as("at once").hasValueBetween(2, 8);
                        node.makeUp(CONTAINERS);
                    })
                    .add("start 500, one after another", () -> run(vzs, "run", start, "--parallel", "1"))
                    .run(3);
            Table.print("containers", medians, Map.of("list and filter 500", 1.2));
            System.out.println("most memory: " + mostKilobytes.get() / 1024 + " MB resident (wanted: below 300)\n");
            double trip = medians.getOrDefault("one round trip", Double.NaN);
            assertThat(medians.getOrDefault("list and filter 500", Double.NaN) / trip)
                    .as("list and filter")
                    .isLessThanOrEqualTo(1.2);
            assertThat(medians.getOrDefault("start 500", Double.NaN))
                    .as("side by side")
                    .isLessThan(medians.getOrDefault("start 500, one after another", 0.0) / 2);
            assertThat(mostKilobytes.get() / 1024).as("MB").isLessThan(300);
        }
    }

    private String script(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name + ".vzs"), text).toString();
    }

    private void prepare(SshFront front) throws IOException {
        Path file = Files.createDirectories(home.resolve(".config/vzs")).resolve("estate.toml");
        Files.writeString(file, """
                [endpoint.hn1]
                url = "openvz://root@127.0.0.1:%d"
                credential = "env:HN_PASSWORD"
                fingerprint = "%s"
                """.formatted(front.port(), front.fingerprint()));
        environment.putAll(Map.of(
                "PATH",
                "/usr/bin:/bin",
                "HOME",
                home.toString(),
                "HN_PASSWORD",
                "bench words",
                "VZS_JAVA_HOME",
                System.getProperty("java.home")));
    }

    /** Runs it and remembers the most memory that it ever held: the kernel keeps count. */
    private Ended run(String... command) {
        Process process = Command.start(home, environment, List.of(command));
        Thread watch = Thread.ofVirtual().start(() -> {
            while (process.isAlive()) {
                mostKilobytes.accumulateAndGet(peak(process.pid()), Math::max);
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        });
        Ended ended = Command.await(process);
        watch.interrupt();
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended;
    }

    private static long peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(l -> l.startsWith("VmHWM:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // It has just ended.
            return 0;
        }
    }
}
