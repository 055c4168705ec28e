package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Endpoint;
import org.vzs.testing.LabPrompt;
import org.vzs.testing.ReplLab;

final class SafetyTest {
    @TempDir
    Path folder;

    private ReplLab lab;

    @BeforeEach
    void open() {
        lab = new ReplLab(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private static Endpoint guarded(Endpoint e) {
        return new Endpoint(e.name(), e.scheme(), e.host(), e.port(), e.user(), e.credential(), e.fingerprint(), true);
    }

    @Test
    void aDestructiveVerbListsItsTargetsAndTakesNothingForANo() {
        try (LabPrompt prompt = new LabPrompt(lab.settings())) {
            prompt.type("vms('MyVM*').stop()\r").await("[y/N]");
            assertThat(prompt.since()).contains("would change 1 target").contains("MyVM2 on vc (vm-");
            assertThat(prompt.enter("")).contains("SKIPPED").contains("not confirmed");
            prompt.type("vm('MyVM2').stop()\r").await("[y/N]");
            assertThat(prompt.enter("y")).contains("1 changed");
        }
    }

    @Test
    void ctrlCAtTheQuestionIsANo() {
        try (LabPrompt prompt = new LabPrompt(lab.settings())) {
            prompt.type("vm('MyVM2').stop()\r").await("[y/N]");
            prompt.type("\003").await("SKIPPED");
            assertThat(prompt.enter("vm('MyVM2').powerState")).contains("PoweredOn");
        }
    }

    @Test
    void aGuardedEndpointWantsItsNameEvenIfTheLineSaysYes() {
        lab.endpoints = SafetyTest::guarded;
        try (LabPrompt prompt = new LabPrompt(lab.settings())) {
            prompt.type("vm('MyVM2').stop({confirm: false})\r").await("Type its name");
            assertThat(prompt.enter("yes")).contains("SKIPPED");
            prompt.type("vm('MyVM2').stop()\r").await("Type its name");
            assertThat(prompt.enter("vc")).contains("1 changed");
        }
    }

    @Test
    void thePromptSaysWhereOneIs() {
        try (LabPrompt prompt = new LabPrompt(lab.settings())) {
            assertThat(prompt.enter(":what-if on")).endsWith("lab what-if> ");
            assertThat(prompt.enter(":use vc")).endsWith("lab vc what-if> ");
            assertThat(prompt.enter(":use nowhere")).contains("there is no endpoint named 'nowhere'");
            prompt.enter(":use all");
            assertThat(prompt.enter(":record start x")).endsWith("lab what-if rec> ");
        }
    }
}
