package org.vzs.run;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV, strictly: UTF-8, comma or what a {@code sep=} line says, one header, rows as long as it. Cells are trimmed on
 * both sides, blank lines passed over. Nothing is guessed; every breach is reported, all at once, by line and column.
 */
public final class CsvFile {
    private static final Pattern LINE = Pattern.compile("(?:startline |line: )(\\d[^): ]*)");

    private final Path file;
    private final CsvSchema schema;
    private final CsvProblems problems;

    private CsvFile(Path file, CsvSchema schema) {
        this.file = file;
        this.schema = schema;
        this.problems = new CsvProblems(file);
    }

    /**
     * Reads a file whole.
     *
     * @throws org.vzs.problem.ProblemException with exit code USAGE and everything that is wrong
     */
    public static CsvTable read(Path file, CsvSchema schema) {
        List<CsvRow> rows = new ArrayList<>();
        CsvFile csv = new CsvFile(file, schema);
        List<String> header = new ArrayList<>();
        CsvDialect dialect = csv.parse(header, rows::add);
        return new CsvTable(file, dialect, header, rows);
    }

    /**
     * Checks a file of any size in constant memory. Rows are handed on as they are read, also when a later one turns out to
     * be wrong.
     *
     * @return how many rows it has
     * @throws org.vzs.problem.ProblemException with exit code USAGE and the first hundred things that are wrong
     */
    public static long check(Path file, CsvSchema schema, Consumer<CsvRow> rows) {
        long[] count = new long[1];
        new CsvFile(file, schema).parse(new ArrayList<>(), row -> {
            count[0]++;
            rows.accept(row);
        });
        return count[0];
    }

    private CsvDialect parse(List<String> header, Consumer<CsvRow> rows) {
        try (Utf8Reader text = new Utf8Reader(new BufferedInputStream(Files.newInputStream(file)), file, problems);
                BufferedReader buffered = new BufferedReader(text)) {
            char delimiter = sepLine(buffered);
            boolean sep = delimiter != 0;
            char used = sep ? delimiter : ',';
            rows(buffered, used, sep ? 1 : 0, header, rows);
            problems.throwIfAny();
            return new CsvDialect(used, sep, text.byteOrderMark(), text.carriageReturns() ? "\r\n" : "\n");
        } catch (NoSuchFileException e) {
            throw problems.fatal(0, 0, "file", "there is no such file", "");
        } catch (IOException e) {
            throw problems.fatal(
                    0, 0, "file", Files.isDirectory(file) ? "that is a folder" : "cannot read it: " + e, "");
        }
    }

    /** The delimiter that Excel's first line names; 0 if there is no such line, and then nothing is read. */
    private char sepLine(BufferedReader text) throws IOException {
        text.mark(8);
        char[] head = new char[4];
        int count = text.read(head, 0, 4);
        text.reset();
        if (count < 4 || !new String(head).equalsIgnoreCase("sep=")) {
            return 0;
        }
        String line = text.readLine();
        char delimiter = line.length() == 5 ? line.charAt(4) : 0;
        if (delimiter == 0 || delimiter == '"' || Character.isLetterOrDigit(delimiter)) {
            throw problems.fatal(1, 5, "sep", "the sep= line does not name one delimiter", "write sep=; for example");
        }
        return delimiter;
    }

    private void rows(BufferedReader text, char delimiter, int linesBefore, List<String> header, Consumer<CsvRow> rows)
            throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        long end = linesBefore;
        long count = 0;
        try (CSVParser parser =
                CSVParser.builder().setReader(text).setFormat(format).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord record = records.next();
                long line = end + 1;
                end = Math.max(line, linesBefore + parser.getCurrentLineNumber());
                List<String> cells = record.stream().map(CsvFile::trim).toList();
                if (cells.size() == 1 && cells.getFirst().isEmpty()) {
                    continue;
                }
                if (header.isEmpty()) {
                    header.addAll(cells);
                    CsvHeader.check(header, line, schema, delimiter, problems);
                } else {
                    count++;
                    row(line, header, cells, rows);
                }
            }
        } catch (UncheckedIOException e) {
            throw malformed(Objects.requireNonNull(e.getCause()), linesBefore);
        }
        if (header.isEmpty()) {
            throw problems.fatal(1, 0, "empty", "the file is empty", "its first line must name the columns");
        }
        if (count == 0) {
            problems.add(end, 0, "no-rows", "there is a header and no row below it", "");
        }
    }

    private void row(long line, List<String> header, List<String> cells, Consumer<CsvRow> rows) {
        if (cells.size() != header.size()) {
            problems.add(
                    line,
                    Math.min(cells.size(), header.size()) + 1,
                    "ragged",
                    "the row has " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + ", the header has "
                            + header.size(),
                    "a cell that holds the delimiter stands in double quotes");
            return;
        }
        Map<String, String> byHeader = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            byHeader.put(header.get(i), cells.get(i));
            cell(line, i + 1, header.get(i), cells.get(i));
        }
        if (problems.isEmpty()) {
            rows.accept(new CsvRow(line, byHeader));
        }
    }

    private void cell(long line, int number, String header, String cell) {
        CsvSchema.Column column = schema.column(header).orElse(null);
        if (cell.isEmpty()) {
            if (column != null && column.required()) {
                problems.add(line, number, "cell-empty", "'" + header + "' is empty", "");
            }
        } else if (cell.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            problems.add(line, number, "cell-control", "'" + header + "' holds a control character", "");
        } else if (column != null) {
            String fault = column.fault().apply(cell);
            if (!fault.isEmpty()) {
                problems.add(line, number, "cell-type", "'" + header + "': " + fault, "");
            }
        }
    }

    private RuntimeException malformed(IOException e, int linesBefore) {
        String message = String.valueOf(e.getMessage());
        // The library groups the digits of large numbers, as the locale does.
        Matcher m = LINE.matcher(message);
        long line = m.find() ? linesBefore + Long.parseLong(m.group(1).replaceAll("\\D", "")) : 1;
        return message.contains("EOF")
                ? problems.fatal(line, 0, "quote", "the double quote that opens here is never closed", "")
                : problems.fatal(
                        line,
                        0,
                        "quote",
                        "there is text behind a closing double quote",
                        "a double quote inside a quoted cell is written twice");
    }

    private static String trim(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    /** White space as people see it, the no-break space of a web page too. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
