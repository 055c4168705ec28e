package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jline.utils.AttributedStringBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vzs.lab.FaultRule;
import org.vzs.testing.LabPrompt;
import org.vzs.testing.ReplLab;

/** Colours say how things ended, and only where somebody sees them. */
final class ColoursTest {
    private static final String GREEN = "\033[32m";
    private static final String RED = "\033[31m";
    private static final String CYAN = "\033[36m";
    private static final String FAINT = "\033[90m";

    @TempDir
    Path folder;

    @Test
    void anOutcomeHasItsColourInTheTableAndInTheSummary() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings())) {
            lab.lab.faults().add(FaultRule.parse("PowerOnVM_Task@MyVM3=fault:InsufficientResourcesFault"));
            prompt.enter("vms('MyVM*').start()");
            assertThat(prompt.raw())
                    .contains(GREEN + "CHANGED", FAINT + "UNCHANGED", RED + "FAILED")
                    .contains(GREEN + "1 changed", FAINT + "1 unchanged", RED + "1 failed");
            prompt.enter(":what-if on");
            prompt.enter("vm('MyVM1').snapshot('s')");
            assertThat(prompt.raw()).contains(CYAN + "WOULD_CHANGE", CYAN + "1 would change");
        }
    }

    @Test
    void anErrorIsRedAndItsAdviceIsNot() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings())) {
            prompt.enter("vm('MyVM1').strat()");
            assertThat(prompt.raw()).containsPattern("\033\\[31m[^\033\n]*a vm has no member");
            assertThat(prompt.raw()).containsPattern("\033\\[36m[^\033\n]*did you mean start");
        }
    }

    @Test
    void thereAreNoneWithNoColor() {
        try (ReplLab lab = new ReplLab(folder)) {
            lab.environment.put("NO_COLOR", "1");
            try (LabPrompt prompt = new LabPrompt(lab.settings())) {
                prompt.enter("vm('MyVM1').start()");
                prompt.enter("vm('MyVM1').strat()");
                assertThat(prompt.raw()).contains("CHANGED").doesNotContainPattern("\033\\[[0-9;]*[349][0-9][0-9;]*m");
            }
        }
    }

    @Test
    void thereAreNoneThroughAPipe() {
        try (ReplLab lab = new ReplLab(folder)) {
            ReplLab.Piped piped = lab.pipe("vm('MyVM1').start()", "vm('MyVM1').strat()");
            assertThat(piped.out()).contains("CHANGED").doesNotContain("\033");
            assertThat(piped.err()).contains("did you mean start?").doesNotContain("\033");
        }
    }

    @Test
    void aLineIsColouredWhileItIsTyped() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings())) {
            prompt.type("const x = vms('web*')").await("'web*')");
            assertThat(prompt.raw()).contains("\033[35mc");
            assertThat(prompt.raw()).contains(GREEN + "'");
        }
    }

    /** Where the cursor stands at a bracket, it and its partner are marked, and a bracket that closes nothing is red. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f(1)   | 4 | f<(>1<)>",
                "f(1)   | 1 | f<(>1<)>",
                "f(1)   | 3 | f<(>1<)>",
                "f(1)   | 0 | f(1)",
                "[{a:1}]| 7 | <[>{a:1}<]>",
                "[{a:1}]| 6 | <[>{a:1}<]>",
                "f(')') | 6 | f<(>')'<)>",
                "f(1]   | 4 | f(1!]!",
                "1)     | 2 | 1!)!",
                "f(1    | 3 | f(1",
            })
    void bracketsThatBelongTogetherAreMarked(String line, int cursor, String marked) {
        assertThat(marks(line, cursor)).isEqualTo(marked);
    }

    private static String marks(String line, int cursor) {
        var coloured = LineColours.highlight(line, cursor);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < coloured.length(); i++) {
            String ansi = new AttributedStringBuilder()
                    .append(coloured, i, i + 1)
                    .toAttributedString()
                    .toAnsi();
            char c = coloured.charAt(i);
            out.append(
                    ansi.startsWith("\033[4;1m") || ansi.startsWith("\033[1;4m")
                            ? "<" + c + ">"
                            : ansi.startsWith("\033[31;1m") ? "!" + c + "!" : c);
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "vms        | 34;1", "x.vms      | 0", "const      | 35", "42         | 36", "'text'     | 32",
                "`t`        | 32", "/a+/       | 32", "// comment | 90", ":help      | 34;1", "other      | 0"
            })
    void everyKindOfWordHasItsColour(String line, String colour) {
        var coloured = LineColours.highlight(line, 0);
        String last = coloured.subSequence(line.length() - 1, line.length()).toAnsi();
        String plain = line.substring(line.length() - 1);
        String expected = colour.equals("0") ? plain : "\033[" + colour + "m" + plain + "\033[0m";
        assertThat(last).isEqualTo(expected);
    }
}
