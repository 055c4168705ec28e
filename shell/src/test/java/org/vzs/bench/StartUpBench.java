package org.vzs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Command;
import org.vzs.testing.Command.Ended;
import org.vzs.testing.StartUpCaches;

/** The start of the whole process, launcher and all, against a Java program that prints one word (default flags). */
class StartUpBench {
    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final Map<String, Double> WANTED = Map.of("vzs --version", 3.0, "a one-line script", 10.0);

    @TempDir
    Path home;

    private String vzs = "";
    private String script = "";
    private final Map<String, String> cached = new LinkedHashMap<>();
    private final Map<String, String> uncached = new LinkedHashMap<>();

    @BeforeEach
    void makeTheCache() throws IOException {
        vzs = Path.of("..").toRealPath().resolve("scripts/vzs").toString();
        cached.putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", home.toString(), "VZS_JAVA_HOME", JDK.toString()));
        uncached.putAll(cached);
        uncached.put("VZS_AOT", "off");
        script = Files.writeString(home.resolve("one.vzs"), "log.info('hello');\n")
                .toString();
        run(cached, vzs, "run", script);
        StartUpCaches.await(home, "run");
    }

    @Test
    void start() throws IOException {
        Path source = Files.writeString(home.resolve("Hello.java"), """
                class Hello {
                    public static void main(String[] args) {
                        System.out.println("hello");
                    }
                }
                """);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        String java = JDK.resolve("bin/java").toString();

        Map<String, Double> medians = new Race()
                .add("java Hello", () -> run(cached, java, "-cp", home.toString(), "Hello"))
                .add("vzs --version", () -> run(cached, vzs, "--version"))
                .add("a one-line script", () -> run(cached, vzs, "run", script))
                .add("a one-line script, no cache", () -> run(uncached, vzs, "run", script))
                .run(21);
        Table.print("start-up", medians, WANTED);
        double hello = medians.getOrDefault("java Hello", 0.0);
        WANTED.forEach((name, ratio) -> assertThat(medians.getOrDefault(name, Double.NaN) / hello)
                .as(name)
                .isLessThanOrEqualTo(ratio));
    }

    private void run(Map<String, String> environment, String... command) {
        Ended ended = Command.await(Command.start(home, environment, List.of(command)));
        assertThat(ended.code()).as(ended.err()).isZero();
    }
}
