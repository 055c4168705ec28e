package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.lab.LabOptions;
import org.vzs.testing.LabPrompt;
import org.vzs.testing.ReplLab;

/** A terminal that can do nothing but print, as in an editor's window: slower to use, but as safe. */
final class DumbTerminalTest {
    @TempDir
    Path folder;

    private ReplLab lab;
    private LabPrompt prompt;

    @BeforeEach
    void open() {
        lab = new ReplLab(folder, LabOptions.standard().withTimeScale(60));
        prompt = new LabPrompt(lab.settings(), "dumb", StandardCharsets.UTF_8, 80);
    }

    @AfterEach
    void close() {
        prompt.close();
        lab.close();
    }

    @Test
    void ctrlCStopsTheLineAndKeepsTheSession() {
        prompt.enter("const kept = 5");
        prompt.type("print('be' + 'gun'); while (true) {}\r").await("begun");
        prompt.type("\003").await("interrupted");
        prompt.await("lab> ");
        assertThat(prompt.enter("kept * 2")).contains("\n10\n");
    }

    @Test
    void ctrlCLeavesTheTaskOfAVerbRunning() {
        var requests = lab.lab.counters("vc");
        prompt.type("vm('MyVM1').start()\r");
        Awaitility.await().until(() -> requests.of("PowerOnVM_Task") > 0 && requests.of("WaitForUpdatesEx") > 0);
        prompt.type("\003").await("STILL_RUNNING");
        prompt.await("lab (1)> ");
        assertThat(prompt.enter(":tasks")).containsPattern("1 +start MyVM1 +RUNNING");
    }

    @Test
    void whatIsTypedIsShownOnceAndALineMayGoOn() {
        prompt.enter("'ty' + 'ped'");
        assertThat(prompt.screen()).containsOnlyOnce("'ty' + 'ped'");
        prompt.type("[1,\r").await("> ");
        assertThat(prompt.enter("41 + 1].at(1)")).contains("\n42\n");
        prompt.type("vm('MyVM2').stop()\r").await("[y/N]");
        assertThat(prompt.enter("n")).contains("SKIPPED");
    }

    @Test
    void nothingIsPaintedThatItCannotShow() {
        prompt.enter("vms('MyVM*')");
        assertThat(prompt.raw()).doesNotContain("\033[");
    }
}
