package org.vzs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vzs.testing.Backends;

/**
 * The pages show what vzs does: every {@code console} block is run, command by command, and compared. {@code
 * -Dvzs.docs=write} writes the answers anew, {@code -Dvzs.page=lab.md} takes one page only.
 */
final class PagesIT {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    static List<Path> pages() throws Exception {
        try (Stream<Path> docs = Files.walk(REPOSITORY.resolve("docs"))) {
            return Stream.concat(Stream.of(REPOSITORY.resolve("README.md")), docs)
                    .filter(p -> p.toString().endsWith(System.getProperty("vzs.page", ".md")))
                    .filter(p -> blocks(p).stream().anyMatch(Block::isConsole))
                    .sorted()
                    .toList();
        }
    }

    private static List<Block> blocks(Path page) {
        try {
            return Block.of(Files.readAllLines(page));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theTutorialIsAmongThem() throws Exception {
        Assumptions.assumeThat(System.getProperty("vzs.page")).isNull();
        assertThat(pages()).contains(REPOSITORY.resolve("docs/tutorial.md"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsWhatHappens(Path page) throws Exception {
        List<String> lines = Files.readAllLines(page);
        if (lines.stream().anyMatch(l -> l.startsWith("<!-- needs pyvmomi"))) {
            Backends.require(
                    "pyvmomi",
                    Backends.succeeds(List.of("/usr/bin/python3", "-c", "import pyVim.connect")),
                    "apt-get install -y --no-install-recommends python3-pyvmomi");
        }
        PageShell shell = new PageShell(folder.toRealPath(), REPOSITORY);
        List<Step> steps = new ArrayList<>();
        for (Block block : Block.of(lines)) {
            if (block.isConsole()) {
                for (Step step : Step.of(block)) {
                    shell.command(step.command());
                    steps.add(step);
                }
            } else if (!block.file().isEmpty()) {
                shell.file(block.file(), block.text());
            }
        }
        List<List<String>> answers = shell.run();
        if ("write".equals(System.getProperty("vzs.docs"))) {
            write(page, lines, steps, answers);
            return;
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            assertThat(Masks.comparable(answers.get(i)))
                    .as(
                            "%s:%d: $ %s\n(if this is right now: mvn verify -Dit.test=PagesIT -Dvzs.docs=write)",
                            REPOSITORY.relativize(page), step.from(), step.command())
                    .containsExactlyElementsOf(Masks.comparable(step.answer()));
        }
    }

    /** From the end, so that the places before stay right. What differs only in what is masked stays as it is. */
    private static void write(Path page, List<String> lines, List<Step> steps, List<List<String>> answers)
            throws Exception {
        List<String> written = new ArrayList<>(lines);
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (!Masks.comparable(answers.get(i)).equals(Masks.comparable(step.answer()))) {
                List<String> old =
                        written.subList(step.from(), step.from() + step.answer().size());
                old.clear();
                old.addAll(answers.get(i));
            }
        }
        Files.writeString(page, String.join("\n", written) + "\n");
    }
}
