package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.problem.ExitCode;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.RunbookFolder;
import org.vzs.testing.RunLab;

/** The runbook tintri/assessment on the lab: what the device cannot answer is asked where somebody can be. */
class AssessmentTest {
    @TempDir
    Path folder = Path.of("");

    private final Library library = new Library(List.of(new RunbookFolder(Path.of("..", "stdlib"))));
    private final List<String> asked = new ArrayList<>();
    private RunLab lab;

    @BeforeEach
    void open() {
        lab = new RunLab(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private ExitCode run(String... flags) {
        return lab.runbook(library, "tintri/assessment", null, flags);
    }

    @Test
    void eachOpenQuestionIsAskedAndAnEmptyAnswerLeavesItOpen() {
        lab.asking((parameter, question) -> {
            asked.add(parameter);
            return parameter.equals("headFailure") ? "spare unit, 4 hours" : null;
        });
        assertThat(run("vmstore=tintri1", "switches=two")).isEqualTo(ExitCode.FAILED);
        assertThat(asked).containsExactly("headFailure", "ssdWear", "outsideBackup", "restoreTested", "growthPlan");
        assertThat(lab.out())
                .contains("told: spare unit, 4 hours", "told: two", "the device does not know: give outsideBackup=…")
                .doesNotContain("give headFailure=…", "give switches=…");
    }

    @Test
    void aDryRunAsksToo() {
        lab.asking((parameter, question) -> {
            asked.add(question);
            return null;
        });
        run("vmstore=tintri1", "what-if");
        assertThat(asked).contains("redundancy: what happens when the head fails?");
    }

    @Test
    void whereNobodyCanBeAskedTheyAreListedWithTheWayToAnswer() {
        assertThat(run("vmstore=tintri1")).isEqualTo(ExitCode.FAILED);
        assertThat(lab.out()).contains("give headFailure=…", "give outsideBackup=…", "give growthPlan=…");
    }
}
