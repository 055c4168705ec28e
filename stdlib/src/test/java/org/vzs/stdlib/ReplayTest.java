package org.vzs.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vzs.run.RunbookTest;
import org.vzs.script.ScriptHead;
import org.vzs.script.runbook.BundledRunbooks;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.RunbookFolder;

/** Every runbook against every transcript of it. One without a transcript fails. */
class ReplayTest {
    private final Library library = new Library(List.of(new BundledRunbooks()));

    @TestFactory
    Stream<DynamicTest> everyRunbookSaysWhatItsTranscriptsRecord() {
        return library.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    List<RunbookTest.Outcome> outcomes = new RunbookTest(library).test(name);
                    assertThat(outcomes)
                            .isNotEmpty()
                            .allSatisfy(o ->
                                    assertThat(o.problems()).as(o.transcript()).isEmpty());
                }));
    }

    @Test
    void theIndexNamesEveryFileOfTheSource() {
        Library source = new Library(List.of(new RunbookFolder(Path.of(""))));
        assertThat(library.names()).isNotEmpty().isEqualTo(source.names());
    }

    @TestFactory
    Stream<DynamicTest> everyRunbookSaysWhatItChangesAndWhereItComesFrom() {
        return library.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    ScriptHead head = library.get(name).head();
                    assertThat(head.summary()).endsWith(".");
                    assertThat(head.changes()).as("@changes").isNotEmpty();
                    assertThat(head.examples()).as("@example").isNotEmpty();
                    assertThat(head.sources()).as("@source").isNotEmpty();
                    assertThat(head.parameters())
                            .allSatisfy(p -> assertThat(p.text()).as(p.name()).isNotEmpty());
                }));
    }

    @Test
    void noTranscriptStandsAlone() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(""), 2)) {
            assertThat(files.filter(f -> f.toString().endsWith(".transcript")))
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(
                                    f.resolveSibling(f.getFileName().toString().replaceFirst("\\..*", ".vzs")))
                            .exists());
        }
    }
}
