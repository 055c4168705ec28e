package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vzs.script.TableData;

class TextTableTest {
    private static List<String> lines(List<String> header, List<List<String>> rows) {
        return TextTable.lines(new TableData(header, rows));
    }

    @Test
    void columnsStandUnderEachOtherAndNothingTrails() {
        assertThat(lines(List.of("NAME", "X", "STATE"), List.of(List.of("a", "1", "on"), List.of("longer", "22", ""))))
                .containsExactly("NAME    X   STATE", "a       1   on", "longer  22");
    }

    @Test
    void aWideCharacterTakesTwoColumns() {
        assertThat(lines(List.of("NAME", "STATE"), List.of(List.of("日本語", "on"), List.of("abcdef", "off"))))
                .containsExactly("NAME    STATE", "日本語  on", "abcdef  off");
    }

    @Test
    void combiningCharactersAndSymbolsBeyondTheFirstPlaneKeepTheColumns() {
        assertThat(lines(List.of("N", "S"), List.of(List.of("e\u0301", "on"), List.of("\uD83D\uDE00", "on"))))
                .containsExactly("N   S", "e\u0301   on", "\uD83D\uDE00  on");
    }

    @Test
    void aNameCannotDrawOnTheTerminal() {
        List<String> lines = lines(
                List.of("NAME", "STATE"), List.of(List.of("\u001b[2J\u0007x\r\u009b1m", "two\nlines\tand a tab")));
        assertThat(lines).hasSize(2);
        assertThat(String.join("", lines).chars().anyMatch(Character::isISOControl))
                .isFalse();
        assertThat(lines.get(1)).contains("[2J").contains("two lines and a tab");
    }

    @Test
    void aNameCannotTurnTheDirectionOfTheLine() {
        List<String> lines = lines(List.of("NAME", "STATE"), List.of(List.of("a\u202eb\u2066c\u200f", "on")));
        assertThat(lines.get(1)).doesNotContain("\u202e", "\u2066", "\u200f");
    }

    @Test
    void emptyColumnsAreLeftOut() {
        assertThat(lines(List.of("A", "B", "C"), List.of(List.of("1", "", "3"))))
                .containsExactly("A  C", "1  3");
        assertThat(lines(List.of("A", "B"), List.of())).containsExactly("A  B");
    }

    @Test
    void nothingIsCut() {
        String name = "x".repeat(500);
        assertThat(lines(List.of("A"), List.of(List.of(name)))).containsExactly("A", name);
    }
}
