package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.repl.command.Command;
import org.vzs.repl.command.Commands;
import org.vzs.testing.ReplLab;
import org.vzs.testing.Replay;

/**
 * A session of a hundred lines over every command, and the captures in docs/prompt.md: both must be what a session shows
 * now. Written anew by {@code mvn test -Dtest=GoldenSessionTest -Dvzs.docs=write}.
 */
final class GoldenSessionTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/vzs/repl/session.golden");
    private static final Path PAGE = Path.of("../docs/prompt.md");

    @TempDir
    Path folder;

    private ReplLab lab() throws IOException {
        Files.writeString(folder.resolve("hello.vzs"), """
                /**
                 * Says hello.
                 *
                 * @param {string} [who=you] whom
                 */
                print(`hello ${args.who}`);
                """);
        ReplLab lab = new ReplLab(folder);
        lab.environment.put("EDITOR", "echo \"'edited'\" >");
        return lab;
    }

    private static void check(Path file, String now) throws IOException {
        if ("write".equals(System.getProperty("vzs.docs"))) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, now);
        }
        assertThat(file).content().isEqualTo(now);
    }

    @Test
    void aHundredLinesShowWhatTheyShowed() throws IOException {
        List<String> typed = Files.readAllLines(GOLDEN).stream()
                .map(Replay::typed)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        assertThat(typed).hasSizeGreaterThanOrEqualTo(100);
        for (Command command : Commands.standard().all()) {
            assertThat(typed).as(command.name()).anyMatch(l -> l.startsWith(":" + command.name()));
        }
        try (ReplLab lab = lab();
                Replay replay = new Replay(lab)) {
            check(GOLDEN, replay.lines(typed));
        }
    }

    @Test
    void thePageShowsRealSessions() throws IOException {
        StringBuilder now = new StringBuilder();
        try (ReplLab lab = lab();
                Replay replay = new Replay(lab)) {
            boolean capture = false;
            for (String line : Files.readAllLines(PAGE)) {
                boolean fence = line.startsWith("```");
                if (fence || !capture) {
                    now.append(line).append('\n');
                } else if (!Replay.typed(line).isEmpty()) {
                    now.append(replay.line(Replay.typed(line)));
                }
                capture = fence ? line.equals("```text") : capture;
            }
        }
        assertThat(now.toString()).contains("lab> ");
        check(PAGE, now.toString());
    }
}
