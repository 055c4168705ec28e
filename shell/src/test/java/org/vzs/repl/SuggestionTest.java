package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.LabPrompt;
import org.vzs.testing.ReplLab;

/** The rest of a line that was typed before is shown behind the cursor, and taken only when asked for. */
final class SuggestionTest {
    @TempDir
    Path folder;

    private ReplLab lab;
    private LabPrompt prompt;

    @BeforeEach
    void open() {
        lab = new ReplLab(folder);
        prompt = new LabPrompt(lab.settings());
        prompt.enter("40000 + 777");
    }

    @AfterEach
    void close() {
        prompt.close();
        lab.close();
    }

    @Test
    void arrowRightTakesIt() {
        prompt.type("4000").await("0 + 777");
        assertThat(prompt.enter("\033[C")).contains("\n40777\n");
    }

    @Test
    void endTakesIt() {
        prompt.type("4000").await("0 + 777");
        assertThat(prompt.enter("\005")).contains("\n40777\n");
    }

    @Test
    void enterDoesNot() {
        prompt.type("4000").await("0 + 777");
        assertThat(prompt.enter("")).contains("\n4000\n").doesNotContain("\n40777\n");
    }

    @Test
    void arrowRightWithinTheLineOnlyMoves() {
        prompt.type("4000").await("0 + 777");
        prompt.type("\002").type("\006");
        assertThat(prompt.enter("5")).contains("\n40005\n");
    }

    @Test
    void ctrlCDropsTheLineAndWhatWasOffered() {
        prompt.type("4000").await("0 + 777");
        prompt.type("\003").await("lab> ");
        assertThat(prompt.enter("5 * 5")).contains("\n25\n");
        assertThat(prompt.screen()).doesNotContain("\n4000\n");
    }
}
