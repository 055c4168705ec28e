package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.repl.render.Excerpt;
import org.vzs.repl.render.Glyphs;
import org.vzs.testing.LabPrompt;
import org.vzs.testing.ReplLab;

/** Nothing breaks on a plain terminal, an old locale, or twenty columns. */
final class NarrowAndForeignTest {
    @TempDir
    Path folder;

    @Test
    void worksInAscii() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings(), "vt100", StandardCharsets.US_ASCII, 80)) {
            assertThat(prompt.enter("vms('経*')".replace("経", "\\u7d4c"))).contains("\\u7d4c\\u7406");
            assertThat(prompt.enter("vm('MyVM3').snapshots()"))
                    .contains("`- base")
                    .contains("`- patched");
        }
    }

    @Test
    void worksInLatin1() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings(), "xterm", StandardCharsets.ISO_8859_1, 80)) {
            assertThat(prompt.enter("'Büro'.length")).contains("\n4\n");
            assertThat(prompt.enter("'Bü' + 'ro 経'.slice(0, 3)")).contains("Büro");
        }
    }

    @Test
    void worksInTwentyColumns() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings(), "xterm", StandardCharsets.UTF_8, 20)) {
            assertThat(prompt.enter("vm('MyVM2').start()").replace("\n", "")).contains("1 unchanged");
            assertThat(prompt.enter("vms('MyVM1')")).contains("MyVM1");
            assertThat(prompt.enter("vm('MyVM3').snapshots()"))
                    .containsPattern("└─ base\n   [-\\d]{10} [:\\d]{5}\n")
                    .containsPattern("\n   └─ patched\n      [-\\d]{10}\n")
                    .containsPattern("\n      └─ hotfix\n         [-\\d]{10}\n         current\n");
            assertThat(prompt.enter(":what-if on")).endsWith("lab ?> ");
        }
    }

    @Test
    void twentyColumnsShowHowItEnded() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings(), "xterm", StandardCharsets.UTF_8, 20)) {
            assertThat(prompt.enter("vm('MyVM1').start()"))
                    .contains("target  outcome\nMyVM1   CHANGED\n")
                    .contains("not shown: action,");
        }
    }

    @Test
    void aValueThatHasNoRoomStandsUnderItsNameAndIsBrokenBetweenWords() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings(), "xterm", StandardCharsets.UTF_8, 20)) {
            assertThat(prompt.enter("vm('MyVM1')"))
                    .contains("\npowerState:\n  PoweredOff\n")
                    .contains("\nendpoint: vc\n")
                    .contains("\nguestOs: Debian\n         GNU/Linux\n         12 (64-bit)\n");
        }
    }

    @Test
    void namesStandAloneWhereThereIsNoRoomForSignatures() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings(), "xterm", StandardCharsets.UTF_8, 20)) {
            prompt.type("vms().s\t").await("suspend()");
            assertThat(prompt.since()).doesNotContain("(?)").doesNotContain("timeout");
        }
    }

    @Test
    void aReasonThatHasNoRoomInTheTableStandsBelowItWithItsWayOut() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings(), "xterm", StandardCharsets.UTF_8, 80)) {
            String seen = prompt.enter("createContainer([555, 556], {on: 'hn1', template: 'debian'})");
            assertThat(seen).containsPattern("555 .*FAILED .*…");
            String told = seen.replace("\n", " ");
            assertThat(told).contains("555, 556: there is no such OS template").contains("templates('NODE')");
            assertThat(told).as("told once for both").containsOnlyOnce("OSTEMPLATE_NOT_FOUND");
            assertThat(seen.lines().skip(1))
                    .allSatisfy(l ->
                            assertThat(new AttributedString(l).columnLength()).isLessThanOrEqualTo(80));
        }
        try (ReplLab lab = new ReplLab(folder.resolve("wide"));
                LabPrompt prompt = new LabPrompt(lab.settings(), "xterm", StandardCharsets.UTF_8, 400)) {
            assertThat(prompt.enter("createContainer(555, {on: 'hn1', template: 'debian'})"))
                    .as("where there is room, the table has it all")
                    .containsOnlyOnce("templates('NODE')");
        }
    }

    @Test
    void linesAndCornersAreCharactersAndNotOfAnotherSet() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings(), "xterm", StandardCharsets.UTF_8, 80)) {
            assertThat(prompt.enter("vm('MyVM3').snapshots()")).contains("└─ base");
        }
    }

    @Test
    void aCaretStandsUnderItsPlaceInEveryScriptAndWidth() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII)) {
            try (ReplLab lab = new ReplLab(folder.resolve(charset.name()));
                    LabPrompt prompt = new LabPrompt(lab.settings(), "xterm", charset, 60)) {
                String seen = prompt.enter("'Büro経理'.replace('x', 'y'), 'more than fits', vms('MyVM*').strat({wait: 1})"
                        .transform(l -> charset.equals(StandardCharsets.UTF_8) ? l : l.replace("Büro経理", "Buro")));
                String[] lines = seen.substring(seen.indexOf("has no member")).split("\n", -1);
                int column = new AttributedString(lines[1].substring(0, lines[1].indexOf("strat"))).columnLength();
                assertThat(lines[2]).isEqualTo(" ".repeat(column) + "^");
                assertThat(new AttributedString(lines[1]).columnLength()).isLessThanOrEqualTo(60);
            }
        }
        assertThat(Excerpt.of("vm('経理').", "x", 80, new Glyphs(StandardCharsets.UTF_8)))
                .isEqualTo("    vm('経理').x\n" + " ".repeat(4 + 11) + "^");
    }

    @Test
    void worksOnADumbTerminal() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings(), "dumb", StandardCharsets.UTF_8, 80)) {
            assertThat(prompt.enter("vms('MyVM1')")).contains("MyVM1");
            assertThat(prompt.enter(":less")).contains("MyVM1");
        }
    }

    @Test
    void aWiderTerminalShowsMore() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings(), "xterm", StandardCharsets.UTF_8, 60)) {
            assertThat(prompt.enter("vms('MyVM*')")).contains("not shown: ");
            prompt.resize(160);
            assertThat(prompt.enter("vms('MyVM*')")).doesNotContain("not shown: ");
        }
    }
}
