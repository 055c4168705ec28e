package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.lab.LabOptions;
import org.vzs.testing.LabPrompt;
import org.vzs.testing.ReplLab;

/** Tasks that nobody waits for, on a lab so slow that none ends by itself while it is looked at. */
final class BackgroundTest {
    @TempDir
    Path folder;

    private ReplLab lab;
    private LabPrompt prompt;

    @BeforeEach
    void open() {
        lab = new ReplLab(folder, LabOptions.standard().withTimeScale(60));
        prompt = new LabPrompt(lab.settings());
    }

    @AfterEach
    void close() {
        prompt.close();
        lab.close();
    }

    @Test
    void aTaskThatIsNotWaitedForCanBeCancelled() {
        assertThat(prompt.enter("vm('MyVM1').snapshot('s', {wait: false})")).contains("STILL_RUNNING");
        assertThat(prompt.enter(":tasks")).containsPattern("1 +snapshot \"s\" MyVM1 +RUNNING");
        prompt.type(":tasks cancel 1\r").await("task 1, snapshot \"s\" MyVM1: FAILED");
        assertThat(prompt.since()).contains("asked to cancel").contains("canceled");

        assertThat(prompt.enter(":tasks")).containsPattern("1 +snapshot \"s\" MyVM1 +FAILED");
        assertThat(prompt.enter(":tasks cancel")).contains("no task runs");
        assertThat(prompt.enter("vm('MyVM1').snapshots().length")).contains("\n0\n");
    }

    @Test
    void cancelsOnlyTheOneThatWasNamed() {
        prompt.enter("vms('MyVM*').snapshot('s', {wait: false})");
        prompt.type(":tasks cancel 2\r").await("task 2, ");
        assertThat(prompt.enter(":tasks"))
                .containsPattern("(?s)1 +snapshot[^\n]+RUNNING.*2 +snapshot[^\n]+FAILED.*RUNNING");
        assertThat(prompt.enter(":tasks cancel 7")).contains("no running task has the number 7");
    }

    @Test
    void whatCannotBeCancelledSaysSoAndRunsOn() {
        prompt.enter("vm('MyVM1').start({wait: false})");
        assertThat(prompt.enter(":tasks cancel")).contains("FAILED").endsWith("lab (1)> ");
        assertThat(prompt.enter(":tasks")).containsPattern("1 +start MyVM1 +RUNNING");
    }

    @Test
    void ctrlCWhileWaitingLeavesTheTaskRunning() {
        prompt.enter("vm('MyVM1').start({wait: false})");
        prompt.type(":tasks wait\r").await("%  start");
        prompt.type("\003").await("STILL_RUNNING");
        assertThat(prompt.enter("1 + 1")).contains("\n2\n").endsWith("lab (1)> ");
    }
}
