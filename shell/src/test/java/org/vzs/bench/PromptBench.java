package org.vzs.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.lab.LabOptions;
import org.vzs.testing.Backends;
import org.vzs.testing.Command;
import org.vzs.testing.LabPrompt;
import org.vzs.testing.ReplLab;
import org.vzs.testing.StartUpCaches;

/** The prompt as a person meets it: how soon it is there, how soon a key shows, and what it keeps of the memory. */
class PromptBench {
    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final int KEYS = 300;

    @TempDir
    Path home;

    private Map<String, String> environment() {
        return Map.of(
                "PATH", "/usr/bin:/bin",
                "HOME", home.toString(),
                "VZS_JAVA_HOME", JDK.toString(),
                "TERM", "xterm-256color",
                "LC_ALL", "C.UTF-8");
    }

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void readySoon() throws IOException {
        Backends.require("script", Backends.executable("/usr/bin/script"), "apt-get install bsdutils");
        Path source = Files.writeString(
                home.resolve("Hello.java"),
                "class Hello { public static void main(String[] args) { System.out.println(\"hello\"); } }");
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        String vzs = Path.of("..").toRealPath().resolve("scripts/vzs").toString();
        Command.await(Command.start(home, environment(), List.of(vzs, "--version")));
        Command.await(Command.start(home, environment(), List.of(vzs, "--help")));
        StartUpCaches.await(home, "all");

        List<Long> hello = new ArrayList<>();
        List<Long> prompt = new ArrayList<>();
        long resident = 0;
        for (int i = 0; i < 11; i++) {
            long begun = System.nanoTime();
            Command.await(Command.start(
                    home, environment(), List.of(JDK.resolve("bin/java").toString(), "-cp", home.toString(), "Hello")));
            hello.add(System.nanoTime() - begun);
            try (OnTerminal session = new OnTerminal(vzs)) {
                prompt.add(session.readyNanos);
                if (i == 10) {
                    session.type("6 * 7\r", "42");
                    resident = session.resident();
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        medians.put("java Hello", median(hello));
        medians.put("prompt ready", median(prompt));
        Table.print("prompt", medians, Map.of("prompt ready", 10.0));
        System.out.println("idle prompt: " + resident / 1024 + " MB resident (wanted: below 250)\n");
        assertThat(median(prompt) / median(hello)).isLessThanOrEqualTo(10.0);
        assertThat(resident / 1024).isLessThan(250);
    }

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aKeyShowsAtOnceWithFiftyThousandMachines() {
        List<Long> times = new ArrayList<>();
        List<Long> tabs = new ArrayList<>();
        try (ReplLab lab =
                        new ReplLab(home, LabOptions.standard().withTimeScale(0).withGeneratedVms(50_000));
                LabPrompt prompt = new LabPrompt(lab.settings())) {
            assertThat(prompt.enter("vms().length")).contains("50000");
            String line = "').snapshot('before', {description: 'x'}); ";
            for (int i = 0; i < KEYS; i++) {
                times.add(shown(prompt, String.valueOf(line.charAt(i % line.length()))));
                if (i % line.length() == line.length() - 1) {
                    prompt.type("\003").await("> ");
                }
            }
            for (int i = 0; i < 21; i++) {
                shown(prompt, "vms('" + i % 10);
                tabs.add(shown(prompt, "\t"));
                prompt.type("\003").await("> ");
            }
        }
        double median = median(times);
        System.out.printf("keystroke to echo with 50,000 machines: %.2f ms median (wanted: below 5)%n%n", median);
        double tab = median(tabs);
        System.out.printf("Tab to offers among 50,000 machines: %.2f ms median (wanted: below 50)%n%n", tab);
        assertThat(median).isLessThanOrEqualTo(5.0);
        assertThat(tab).isLessThanOrEqualTo(50.0);
    }

    /** How long it takes from a key to the first byte of what it shows, in nanoseconds. */
    private static long shown(LabPrompt prompt, String keys) {
        long before = prompt.bytes();
        long begun = System.nanoTime();
        prompt.type(keys);
        while (prompt.bytes() == before && System.nanoTime() - begun < 1_000_000_000L) {
            Thread.onSpinWait();
        }
        return System.nanoTime() - begun;
    }

    private static double median(List<Long> nanos) {
        Collections.sort(nanos);
        return nanos.get(nanos.size() / 2) / 1e6;
    }

    /** The program on a pseudo-terminal that script(1) makes. */
    private final class OnTerminal implements AutoCloseable {
        private final Process process;
        private final StringBuilder seen = new StringBuilder();
        private final long readyNanos;

        OnTerminal(String vzs) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(
                            "/usr/bin/script", "-qec", "stty rows 30 cols 100; exec " + vzs, "/dev/null")
                    .directory(home.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment());
            long begun = System.nanoTime();
            process = builder.redirectErrorStream(true).start();
            await("> ");
            readyNanos = System.nanoTime() - begun;
        }

        private void await(String text) throws IOException {
            InputStream out = process.getInputStream();
            byte[] bytes = new byte[8192];
            int read = 0;
            while (read >= 0 && seen.indexOf(text) < 0) {
                read = out.read(bytes);
                seen.append(new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8));
            }
        }

        void type(String keys, String shows) throws IOException {
            seen.setLength(0);
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            await(shows);
        }

        /** Resident memory of the java process in KiB. */
        long resident() {
            return process.descendants()
                    .filter(p -> p.info().command().orElse("").endsWith("/java"))
                    .mapToLong(p -> {
                        try (Stream<String> lines = Files.lines(Path.of("/proc/" + p.pid() + "/status"))) {
                            return lines.filter(l -> l.startsWith("VmRSS"))
                                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                                    .sum();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sum();
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().write(4);
            process.getOutputStream().flush();
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
