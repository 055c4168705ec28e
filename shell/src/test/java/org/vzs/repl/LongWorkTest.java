package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.lab.LabOptions;
import org.vzs.testing.LabPrompt;
import org.vzs.testing.ReplLab;

/** On a lab where things take their time. */
final class LongWorkTest {
    @TempDir
    Path folder;

    private ReplLab lab;
    private LabPrompt prompt;

    @BeforeEach
    void open() {
        lab = new ReplLab(folder, LabOptions.standard());
        prompt = new LabPrompt(lab.settings());
    }

    @AfterEach
    void close() {
        prompt.close();
        lab.close();
    }

    @Test
    void showsProgressOfEachTargetAndInTotal() {
        String seen = prompt.enter("vms('MyVM*').snapshot('s')");
        assertThat(seen)
                .containsPattern("\\d+ %  \\d of 3")
                .contains("snapshot \"s\"")
                .containsPattern("\\d+ %  MyVM2");
        assertThat(seen).contains("3 changed");
    }

    @Test
    void aTaskInTheBackgroundIsListedAndSaysWhenItEnds() {
        assertThat(prompt.enter("vm('MyVM1').start({wait: false})"))
                .contains("STILL_RUNNING")
                .endsWith("lab (1)> ");
        prompt.type("1 + ").await("task 1, start MyVM1: CHANGED");
        // The line that was being typed is whole.
        assertThat(prompt.enter("41")).contains("\n42\n").endsWith("lab> ");
        assertThat(prompt.enter(":tasks")).containsPattern("1 +start MyVM1 +CHANGED");
    }

    @Test
    void aNoteTearsNeitherAQuestionNorAPage() {
        prompt.type("vm('MyVM1').start({wait: false}); vm('MyVM2').stop()\r").await("[y/N]");
        prompt.await("task 1, start MyVM1: CHANGED");
        assertThat(prompt.enter("y")).contains("1 changed");

        prompt.enter("vm('MyVM3').start({wait: false})");
        prompt.type(":less\r").await("q leaves");
        Awaitility.await().until(() -> lab.pipe("vm('MyVM3').powerState").out().equals("PoweredOn\n"));
        prompt.type("q").await("task 2, start MyVM3: CHANGED");
        String raw = prompt.raw();
        assertThat(raw.indexOf("task 2, start MyVM3")).isGreaterThan(raw.lastIndexOf("\033[?1049l"));
    }

    @Test
    void ctrlCLeavesAPage() {
        prompt.enter("vms('MyVM*')");
        prompt.type(":less\r").await("q leaves");
        prompt.type("\003").await("lab> ");
        assertThat(prompt.enter("1 + 1")).contains("\n2\n");
    }

    @Test
    void ctrlCLeavesTheTaskRunningAndListed() {
        prompt.type("vms('MyVM*').snapshot('s')\r").await("%  MyVM");
        prompt.type("\003").await("still running");
        assertThat(prompt.enter(":tasks")).contains("snapshot \"s\" MyVM");
        assertThat(prompt.enter(":tasks wait")).contains("CHANGED").endsWith("lab> ");
    }
}
