package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.repl.render.FittedTable;
import org.vzs.repl.render.Glyphs;
import org.vzs.script.TableData;

final class TablesTest {
    private static final TableData TABLE = new TableData(
            List.of("name", "powerState", "detail", "host", "id"),
            List.of(
                    List.of(
                            "web01",
                            "PoweredOn",
                            "a long text for people that may be cut",
                            "esx01.example.com",
                            "vm-1"),
                    List.of("経理サーバー", "PoweredOff", "", "esx02.example.com", "vm-20000")));

    private static List<String> lines(int width, Charset charset) {
        return new FittedTable(TABLE, width, new Glyphs(charset))
                .lines().stream().map(AttributedString::toString).toList();
    }

    private static int columns(String line) {
        return new AttributedString(line).columnLength();
    }

    @Test
    void showsAllWhereThereIsRoom() {
        assertThat(lines(200, StandardCharsets.UTF_8).getFirst())
                .containsSubsequence("name", "powerState", "detail", "host", "id");
        assertThat(lines(200, StandardCharsets.UTF_8)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 30, 40, 60, 80, 100, 200})
    void fits(int width) {
        List<String> lines = lines(width, StandardCharsets.UTF_8);
        if (width >= 40) {
            assertThat(lines).allSatisfy(l -> assertThat(columns(l)).isLessThanOrEqualTo(width));
        }
        // Whatever is shown of a name or an id is whole.
        assertThat(String.join("\n", lines)).contains("web01", "経理サーバー").doesNotContain("vm-2…", "esx02…");
    }

    @Test
    void cutsTextsFirstThenLeavesOutTheLastColumns() {
        assertThat(String.join("\n", lines(80, StandardCharsets.UTF_8))).contains("…", "vm-20000");
        assertThat(lines(50, StandardCharsets.UTF_8).getLast()).isEqualTo("not shown: host, id");
    }

    @Test
    void becomesAListWhereNotEvenTwoColumnsFit() {
        assertThat(lines(20, StandardCharsets.UTF_8))
                .contains("name: web01", "  powerState:", "    PoweredOn", "  id: vm-20000");
    }

    @Test
    void aWordThatHasNoRoomBesideItsNameIsWholeUnderIt() {
        assertThat(lines(20, StandardCharsets.UTF_8))
                .containsSubsequence("  detail: a long", "          text for")
                .containsSubsequence("  host:", "    esx01.example.com");
    }

    @Test
    void howItEndedIsHiddenLast() {
        TableData results = new TableData(
                List.of("target", "action", "outcome", "endpoint"),
                List.of(List.of("web01", "start", "CHANGED", "vc")));
        assertThat(new FittedTable(results, 20, new Glyphs(StandardCharsets.UTF_8))
                        .lines().stream().map(AttributedString::toString))
                .containsExactly("target  outcome", "web01   CHANGED", "not shown: action,", "endpoint");
    }

    @Test
    void wideCharactersStayAligned() {
        List<String> lines = lines(200, StandardCharsets.UTF_8);
        int header = columns(lines.get(0).substring(0, lines.get(0).indexOf("powerState")));
        assertThat(columns(lines.get(2).substring(0, lines.get(2).indexOf("PoweredOff"))))
                .isEqualTo(header);
        assertThat(columns(lines.get(1).substring(0, lines.get(1).indexOf("PoweredOn"))))
                .isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "ISO-8859-1"})
    void whatATerminalCannotShowIsWrittenOut(String charset) {
        List<String> lines = lines(80, Charset.forName(charset));
        assertThat(String.join("\n", lines)).contains("\\u7d4c").doesNotContain("…");
        assertThat(lines)
                .allSatisfy(
                        l -> assertThat(Charset.forName(charset).newEncoder().canEncode(l))
                                .isTrue());
    }

    @Test
    void anEscapeSequenceInANameIsNotSent() {
        TableData evil = new TableData(List.of("name"), List.of(List.of("a\033[2Jb")));
        assertThat(new FittedTable(evil, 80, new Glyphs(StandardCharsets.UTF_8))
                        .lines()
                        .get(1)
                        .toString())
                .isEqualTo("a\\u001b[2Jb");
    }
}
