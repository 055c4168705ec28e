package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Command;

/** A file of any size is checked in constant memory: a heap that could not hold its rows is enough. */
class CsvMemoryIT {
    private static final int ROWS = 1_000_000;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("million.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("VMName,Folder,Note\n");
            for (int i = 0; i < ROWS; i++) {
                out.write("vm-" + i + ",\"team " + i % 100 + ", floor 2\",row " + i + "\n");
            }
        }
    }

    private Command.Ended run(String what) {
        return Command.await(Command.start(
                folder,
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CsvCheckProcess.class.getName(),
                        what,
                        file.toString())));
    }

    @Test
    void aMillionRowsAreCheckedInAHeapThatCannotHoldThem() {
        Command.Ended checked = run("check");
        assertThat(checked.err()).isEmpty();
        assertThat(checked.out().strip()).isEqualTo(String.valueOf(ROWS));
        assertThat(run("read").code()).as("the heap is too small for the rows").isNotZero();
    }

    @Test
    void aMistakeInTheLastRowIsFound() throws IOException {
        Files.writeString(file, "x,y,z,too many\n", java.nio.file.StandardOpenOption.APPEND);
        assertThat(run("check").err()).contains("million.csv:" + (ROWS + 2) + ":4: the row has 4 cells");
    }
}
