package org.vzs.run;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.vzs.config.PrivateFiles;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Writes rows of a CSV file to another one in the same format, so that a later run can take it as it is. */
public final class RetryFile {
    private RetryFile() {}

    /**
     * Writes it, whole or not at all.
     *
     * @param file the new file
     * @param source what the rows were read from
     * @param rows the rows
     * @throws ProblemException with exit code FAILED if it cannot be written
     */
    public static void write(Path file, CsvTable source, Collection<CsvRow> rows) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(part);
            PrivateFiles.create(part);
            try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                write(out, source, rows);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ProblemException(
                    ExitCode.FAILED,
                    Problem.of("retry.write", "cannot write the retry file: " + e)
                            .at(file.toString()));
        }
    }

    private static void write(Writer out, CsvTable source, Collection<CsvRow> rows) throws IOException {
        CsvDialect dialect = source.dialect();
        if (dialect.byteOrderMark()) {
            out.write('\uFEFF');
        }
        if (dialect.sepLine()) {
            out.write("sep=" + dialect.delimiter() + dialect.lineEnd());
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(dialect.delimiter())
                .setRecordSeparator(dialect.lineEnd())
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
        CSVPrinter printer = new CSVPrinter(out, format);
        printer.printRecord(source.header());
        for (CsvRow row : rows) {
            printer.printRecord(List.copyOf(row.cells().values()));
        }
        printer.flush();
    }
}
