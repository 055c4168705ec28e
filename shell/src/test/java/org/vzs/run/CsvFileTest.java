package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

class CsvFileTest {
    private static final CsvSchema VM_NAME = CsvSchema.of(List.of(new CsvSchema.Column("VMName", true)));
    private static final CsvSchema TWO =
            CsvSchema.of(List.of(new CsvSchema.Column("VMName", true), new CsvSchema.Column("Note", false)));

    @TempDir
    Path folder;

    @Test
    void whatAFileSaysIsRead() {
        CsvTable table = read(TWO, "VMName,Note\nMyVM1,first\nMyVM2,\n");
        assertThat(table.header()).containsExactly("VMName", "Note");
        assertThat(table.rows())
                .containsExactly(
                        new CsvRow(2, Map.of("VMName", "MyVM1", "Note", "first")),
                        new CsvRow(3, Map.of("VMName", "MyVM2", "Note", "")));
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertThat(problems("")).containsExactly("1 csv.empty");
        assertThat(problems("\n  \r\n")).containsExactly("1 csv.empty");
        assertThat(problems("sep=;\n")).containsExactly("1 csv.empty");
    }

    @Test
    void aFileOfHeadersAloneIsAMistake() {
        assertThat(problems("VMName\n")).containsExactly("1 csv.no-rows");
        assertThat(problems("VMName")).containsExactly("1 csv.no-rows");
    }

    @Test
    void thereMustBeAFile() {
        assertThat(problems(VM_NAME, folder.resolve("absent.csv"))).containsExactly(" csv.file");
        assertThat(problems(VM_NAME, folder)).containsExactly(" csv.file");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() {
        CsvTable table = read(VM_NAME, "\uFEFFVMName\nMyVM1\n");
        assertThat(table.header()).containsExactly("VMName");
        assertThat(table.dialect().byteOrderMark()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void utf16IsNamedWithTheWayOut(String charset) {
        ProblemException e = refused(VM_NAME, file("VMName\nMyVM1\n".getBytes(Charset.forName(charset))));
        assertThat(e.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("UTF-16"))
                .satisfies(p -> assertThat(p.advice()).contains("CSV UTF-8"));
    }

    @Test
    void aByteThatIsNotUtf8IsReportedByItsLine() {
        byte[] latin = "VMName\nMyVM1\nB\u00fcro\nMyVM3\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problems(VM_NAME, file(latin))).containsExactly("3:2 csv.encoding");
    }

    @Test
    void aByteThatIsNotUtf8IsReportedByItsLineFarDownTheFileToo() {
        String many = "VMName\n" + "MyVM1 \u3042\n".repeat(20_000);
        byte[] bytes = (many + "!").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE3; // the first byte of a character of three, and then the end
        assertThat(problems(VM_NAME, file(bytes))).containsExactly("20002:1 csv.encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aByteThatIsNotUtf8IsNotTakenForTheReplacementCharacter(String end) {
        byte[] bytes = ("VMName" + end + "\uFFFD" + end + "ab!").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC0;
        assertThat(problems(VM_NAME, file(bytes))).containsExactly("3:3 csv.encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsUnderstood(String end) {
        CsvTable table = read(VM_NAME, String.join(end, "VMName", "MyVM1", "", "MyVM3", ""));
        assertThat(names(table)).containsExactly("MyVM1", "MyVM3");
        assertThat(table.rows()).extracting(CsvRow::line).containsExactly(2L, 4L);
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(names(read(VM_NAME, "VMName\nMyVM1"))).containsExactly("MyVM1");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|", ","})
    void excelsSepLineSaysTheDelimiter(String delimiter) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            CsvTable table = read(
                    TWO,
                    String.join(
                            end,
                            "sep=" + delimiter,
                            "VMName" + delimiter + "Note",
                            "MyVM1" + delimiter + " a b ",
                            "MyVM2" + delimiter + "\"x" + delimiter + "y\"",
                            ""));
            assertThat(table.rows())
                    .containsExactly(
                            new CsvRow(3, Map.of("VMName", "MyVM1", "Note", "a b")),
                            new CsvRow(4, Map.of("VMName", "MyVM2", "Note", "x" + delimiter + "y")));
            assertThat(table.dialect().sepLine()).isTrue();
        }
    }

    @Test
    void linesAreCountedBelowASepLineAndAByteOrderMark() {
        assertThat(problems(TWO, file("\uFEFFsep=;\r\nVMName;Note\r\nMyVM1;a;b\r\n")))
                .containsExactly("3:3 csv.ragged");
    }

    @Test
    void aRaggedRowIsNamedByTheCellWhereItLeavesTheHeader() {
        assertThat(problems(TWO, file("VMName,Note\nMyVM1\nMyVM2,b\nMyVM3,b,c\n")))
                .containsExactly("2:2 csv.ragged", "4:3 csv.ragged");
    }

    @Test
    void aHeaderThatStandsTwiceIsAMistake() {
        assertThat(problems(TWO, file("VMName,Note,VMName\na,b,c\n"))).containsExactly("1:3 csv.header-twice");
        assertThat(problems(CsvSchema.any(), file("a, a\n1,2\n"))).containsExactly("1:2 csv.header-twice");
    }

    @Test
    void aMistypedHeaderComesWithTheRightOne() {
        ProblemException e = refused(VM_NAME, file("VmName\nMyVM1\n"));
        assertThat(e.problems()).extracting(Problem::code).containsExactly("csv.header-unknown", "csv.header-missing");
        assertThat(e.problems().getFirst().advice()).isEqualTo("did you mean VMName?");
    }

    @Test
    void anUnknownHeaderComesWithTheKnownOnes() {
        ProblemException e = refused(TWO, file("VMName,Cluster\nMyVM1,c\n"));
        assertThat(e.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.place()).endsWith(":1:2"))
                .satisfies(p -> assertThat(p.advice()).isEqualTo("it knows VMName, Note"));
    }

    @Test
    void anotherDelimiterIsRecognisedAndNotGuessed() {
        ProblemException e = refused(TWO, file("VMName;Note\nMyVM1;a\n"));
        assertThat(e.problems())
                .filteredOn(p -> p.code().equals("csv.header-missing"))
                .singleElement()
                .satisfies(p -> assertThat(p.advice()).contains("sep=;"));
    }

    @Test
    void anEmptyHeaderIsAMistake() {
        assertThat(problems(CsvSchema.any(), file("VMName,,Note\na,b,c\n"))).containsExactly("1:2 csv.header-empty");
        assertThat(problems(CsvSchema.any(), file("VMName,\na,b\n"))).containsExactly("1:2 csv.header-empty");
    }

    @Test
    void aRequiredCellMustHoldSomething() {
        assertThat(problems(TWO, file("VMName,Note\nMyVM1,\n \u00a0 ,b\n\"\",c\n")))
                .containsExactly("3:1 csv.cell-empty", "4:1 csv.cell-empty");
    }

    @Test
    void aQuoteThatIsNeverClosedIsReportedWhereItOpened() {
        assertThat(problems(VM_NAME, file("VMName\nMyVM1\n\"MyVM2\nMyVM3\nMyVM4\n")))
                .containsExactly("3 csv.quote");
    }

    @Test
    void textBehindAClosingQuoteIsReportedByItsLine() {
        assertThat(problems(VM_NAME, file("VMName\n\"My\"VM1\n"))).containsExactly("2 csv.quote");
    }

    @Test
    void theLineOfAWrongQuoteIsRightInLongFilesToo() {
        String long1234 = "VMName\n" + "MyVM1\n".repeat(1232);
        assertThat(problems(VM_NAME, file(long1234 + "\"My\"VM1\nMyVM2\n"))).containsExactly("1234 csv.quote");
        assertThat(problems(VM_NAME, file(long1234 + "\"MyVM1\nMyVM2\n"))).containsExactly("1234 csv.quote");
    }

    @Test
    void namesKeepEveryCharacterThatHasAMeaningElsewhere() {
        CsvTable table = read(
                VM_NAME,
                "VMName\n\"a \"\"b\"\" c\"\n\"two\nlines\"\n<script>&amp;\n*\n\"a,b\"\n$(reboot);'x'\n\\n\n#c\n");
        assertThat(names(table))
                .containsExactly("a \"b\" c", "two\nlines", "<script>&amp;", "*", "a,b", "$(reboot);'x'", "\\n", "#c");
    }

    @Test
    void linesAreCountedBehindACellOfSeveralLines() {
        assertThat(problems(TWO, file("VMName,Note\n\"a\nb\r\nc\",x\nMyVM2\n"))).containsExactly("5:2 csv.ragged");
        assertThat(read(TWO, "VMName,Note\n\"a\nb\",x\nc,d\n").rows())
                .extracting(CsvRow::line)
                .containsExactly(2L, 4L);
    }

    @Test
    void cellsAreTrimmedOfAllThatLooksLikeSpace() {
        assertThat(names(read(VM_NAME, "\u00a0VMName \n \u00a0MyVM1\u2003\n\t MyVM2\u3000\n\" MyVM 3 \" \n")))
                .containsExactly("MyVM1", "MyVM2", "MyVM 3");
    }

    @Test
    void controlCharactersAreRefused() {
        assertThat(problems(TWO, file("VMName,Note\nMy\u001b[2JVM,a\nMyVM2,\u0000\nMyVM3,\u007f\nMyVM4,\u0085x\n")))
                .containsExactly(
                        "2:1 csv.cell-control", "3:2 csv.cell-control", "4:2 csv.cell-control", "5:2 csv.cell-control");
    }

    @Test
    void controlCharactersInAHeaderAreRefused() {
        assertThat(problems(CsvSchema.any(), file("VM\u001b[2JName\nx\n"))).containsExactly("1:1 csv.header-control");
    }

    @Test
    void blankLinesArePassedOverAndCounted() {
        CsvTable table = read(VM_NAME, "\n\nVMName\n\n   \nMyVM1\n\n");
        assertThat(table.rows()).containsExactly(new CsvRow(6, Map.of("VMName", "MyVM1")));
    }

    @Test
    void allMistakesComeAtOnce() {
        assertThat(problems(TWO, file("VMName,Note,Note,\na,b\n,x,y,z\n\u0007,1,2,3\n\"never closed\n")))
                .containsExactly(
                        "1:3 csv.header-twice",
                        "1:4 csv.header-empty",
                        "2:3 csv.ragged",
                        "3:1 csv.cell-empty",
                        "4:1 csv.cell-control",
                        "5 csv.quote");
    }

    @Test
    void ofVeryManyMistakesAHundredAreShown() {
        String rows = IntStream.range(0, 250).mapToObj(i -> "a,b,c\n").collect(Collectors.joining());
        ProblemException e = refused(TWO, file("VMName,Note\n" + rows));
        assertThat(e.problems()).hasSize(101);
        assertThat(e.problems().get(99).place()).endsWith(":101:3");
        assertThat(e.problems().getLast().message()).isEqualTo("and 150 more");
    }

    @Test
    void whatEndedTheReadingIsShownBehindAHundredOthers() {
        ProblemException e = refused(TWO, file("VMName,Note\n" + "a,b,c\n".repeat(150) + "\"open\n"));
        assertThat(e.problems()).hasSize(102);
        assertThat(e.problems().get(100).message()).isEqualTo("and 50 more");
        assertThat(e.problems().getLast().code()).isEqualTo("csv.quote");
    }

    @Test
    void noRowIsHandedOnOnceSomethingIsWrong() {
        long[] seen = new long[1];
        Path file = file("VMName,Note\na,b\nc\nd,e\n");
        assertThatThrownBy(() -> CsvFile.check(file, TWO, row -> seen[0]++)).isInstanceOf(ProblemException.class);
        assertThat(seen[0]).isOne();
    }

    @Test
    void aSepLineMustNameADelimiter() {
        assertThat(problems("sep=\nVMName\nx\n")).containsExactly("1:5 csv.sep");
        assertThat(problems("sep=ab\nVMName\nx\n")).containsExactly("1:5 csv.sep");
        assertThat(problems("sep=\"\nVMName\nx\n")).containsExactly("1:5 csv.sep");
    }

    private CsvTable read(CsvSchema schema, String text) {
        return CsvFile.read(file(text), schema);
    }

    private static List<String> names(CsvTable table) {
        return table.rows().stream()
                .map(r -> r.cells().getOrDefault("VMName", ""))
                .toList();
    }

    private List<String> problems(String text) {
        return problems(VM_NAME, file(text));
    }

    /** What is wrong, each as its place in the file and its code. */
    private static List<String> problems(CsvSchema schema, Path file) {
        return refused(schema, file).problems().stream()
                .map(p -> (p.place() + " " + p.code())
                        .substring(file.toString().length())
                        .replaceFirst("^:", ""))
                .toList();
    }

    private static ProblemException refused(CsvSchema schema, Path file) {
        ProblemException e = catchThrowableOfType(ProblemException.class, () -> CsvFile.read(file, schema));
        assertThat(e).as("refused").isNotNull();
        assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
        return e;
    }

    private Path file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("in.csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
