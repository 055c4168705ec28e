package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
            assertThat(prompt.enter(":what-if on")).endsWith("lab ?> ");
        }
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
