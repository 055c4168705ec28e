package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;

class RetryFileTest {
    private static final List<String> NASTY = List.of(
            "a",
            "Z9",
            " ",
            "\"",
            "'",
            ",",
            ";",
            "\t",
            "|",
            "#",
            "\n",
            "\r\n",
            "\r",
            "<",
            "&",
            "*",
            "=",
            "@",
            "\\",
            "sep=",
            "é",
            "日本",
            "\uD83D\uDE00",
            "\u00a0",
            "\u2003",
            "\uFEFF",
            "$(x)",
            "-");

    @TempDir
    Path folder;

    /** A hundred seeds, new each time; the name of a failed test tells its own. */
    static List<Long> seeds() {
        return new Random().longs(100).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadAgain(long seed) throws IOException {
        Random random = new Random(seed);
        char delimiter = List.of(',', ';', '\t', '|').get(random.nextInt(4));
        String end = random.nextBoolean() ? "\n" : "\r\n";
        int columns = 1 + random.nextInt(4);
        StringBuilder source = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        source.append(delimiter != ',' || random.nextBoolean() ? "sep=" + delimiter + end : "");
        source.append(
                line(IntStream.range(0, columns).mapToObj(i -> "Column " + i).toList(), delimiter, end));
        for (int row = random.nextInt(20); row >= 0; row--) {
            source.append(line(
                    IntStream.range(0, columns)
                            .mapToObj(i -> "x" + cell(random))
                            .toList(),
                    delimiter,
                    end));
        }
        CsvTable table = CsvFile.read(Files.writeString(folder.resolve("in.csv"), source), CsvSchema.any());
        Path out = folder.resolve("out.csv");
        RetryFile.write(out, table, table.rows());
        CsvTable again = CsvFile.read(out, CsvSchema.any());
        assertThat(again.header()).isEqualTo(table.header());
        assertThat(again.rows())
                .extracting(CsvRow::cells)
                .isEqualTo(table.rows().stream().map(CsvRow::cells).toList());
        assertThat(again.dialect().delimiter()).isEqualTo(table.dialect().delimiter());
        assertThat(again.dialect().sepLine()).isEqualTo(table.dialect().sepLine());
        assertThat(again.dialect().byteOrderMark()).isEqualTo(table.dialect().byteOrderMark());
    }

    /** A line with every cell in quotes: so it is written by other programs, not by the one under test. */
    private static String line(List<String> cells, char delimiter, String end) {
        return cells.stream()
                        .map(c -> '"' + c.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(delimiter)))
                + end;
    }

    private static String cell(Random random) {
        return random.ints(random.nextInt(6), 0, NASTY.size())
                .mapToObj(NASTY::get)
                .collect(Collectors.joining());
    }

    @Test
    void onlyTheGivenRowsAreWritten() throws IOException {
        CsvTable table = CsvFile.read(
                Files.writeString(folder.resolve("in.csv"), "VMName,Note\r\nMyVM1,\r\nMyVM2,\"a,b\"\r\n"),
                CsvSchema.any());
        Path out = folder.resolve("out.csv");
        RetryFile.write(out, table, table.rows().subList(1, 2));
        assertThat(out).hasContent("VMName,Note\r\nMyVM2,\"a,b\"\r\n");
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        CsvTable table = CsvFile.read(Files.writeString(folder.resolve("in.csv"), "VMName\nMyVM1\n"), CsvSchema.any());
        Path out = folder.resolve("out.csv");
        RetryFile.write(out, table, table.rows());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-------");
        RetryFile.write(out, table, table.rows());
        assertThat(folder.toFile().list()).as("nothing half written is left").hasSize(2);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsReported() throws IOException {
        CsvTable table = CsvFile.read(Files.writeString(folder.resolve("in.csv"), "VMName\nMyVM1\n"), CsvSchema.any());
        Path file = folder.resolve("in.csv").resolve("out.csv");
        assertThatThrownBy(() -> RetryFile.write(file, table, table.rows()))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.FAILED))
                .hasMessageContaining("cannot write the retry file");
    }
}
