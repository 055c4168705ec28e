package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.problem.ExitCode;
import org.vzs.run.JsonLinesJournal;
import org.vzs.run.RunId;
import org.vzs.run.history.HistoryReport;
import org.vzs.run.history.PastRun;
import org.vzs.run.history.Processes;
import org.vzs.run.history.RunHistory;
import org.vzs.testing.LabPrompt;
import org.vzs.testing.ReplLab;

/** What the journal says of a session when it is over. */
final class SessionEndTest {
    @TempDir
    Path folder;

    private ReplLab lab;

    @BeforeEach
    void open() {
        lab = new ReplLab(folder);
        lab.journal = () -> JsonLinesJournal.open(
                folder.resolve("state"),
                new JsonLinesJournal.Header(
                        RunId.create(Clock.systemUTC()), "(prompt)", List.of(), null, List.of(), "me", "1"),
                lab.redactor,
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private List<PastRun> runs() {
        return new RunHistory(folder.resolve("state"), Processes.REAL).last(9, _ -> true, new ArrayList<>());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\004", ":quit\r", "exit\r"})
    void leavingIsAnEndWithASummary(String keys) {
        try (LabPrompt prompt = new LabPrompt(lab.settings())) {
            prompt.enter("vms('MyVM*').start()");
            assertThat(runs()).singleElement().extracting(PastRun::state).isEqualTo(PastRun.State.RUNNING);
            prompt.enter("vms('MyVM*').start()");
            assertThat(prompt.enter(":runs")).contains("still running, 2 changed");
            prompt.type(keys);
            prompt.awaitEnd();
        }
        assertThat(runs()).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo(PastRun.State.ENDED);
            assertThat(run.exitCode()).isZero();
            assertThat(HistoryReport.outcome(run)).isEqualTo("2 changed");
        });
    }

    @Test
    void theEndOfThePipeIsAnEndWithItsExitCode() {
        assertThat(lab.pipe("vm('MyVM1').start()", "vmz()").code()).isEqualTo(ExitCode.SCRIPT);
        assertThat(runs()).singleElement().satisfies(run -> {
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(HistoryReport.outcome(run)).isEqualTo("1 changed");
        });
        assertThat(lab.pipe(":runs").out())
                .contains("(prompt)")
                .contains("1 changed")
                .doesNotContain("DIED");
    }

    @Test
    void aSessionThatOnlyLooksLeavesNone() {
        lab.pipe("vms().length");
        assertThat(runs()).isEmpty();
    }

    @Test
    void nothingIsBegunAfterTheEnd() {
        Prompt prompt;
        try (LabPrompt session = new LabPrompt(lab.settings())) {
            prompt = session.prompt();
            session.enter("vm('MyVM1').start()");
            prompt.cutOff();
            assertThat(session.enter("vm('MyVM3').start()")).contains("the session has ended");
            assertThat(session.enter("vm('MyVM3').powerState")).contains("PoweredOff");
        }
        assertThat(runs()).singleElement().satisfies(run -> {
            assertThat(run.exitCode()).isEqualTo(130);
            assertThat(run.actions()).hasSize(1);
        });
    }
}
