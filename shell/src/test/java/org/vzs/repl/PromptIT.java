package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Tmux;

/** The real program in a real terminal: tmux is the terminal, its keys are the person's. */
final class PromptIT {
    @TempDir
    Path home;

    private Tmux tmux;

    @BeforeEach
    void open() {
        tmux = Tmux.start(home, 100, 30, Tmux.vzs(home));
        tmux.await("lab>");
    }

    @AfterEach
    void close() {
        tmux.close();
    }

    @Test
    void startsOnTheLabAndLeavesByCtrlD() {
        assertThat(tmux.screen()).contains("nothing here is real").contains("estate.toml yet");
        tmux.keys("C-d");
        tmux.await("ended with 0");
    }

    @Test
    void completesWithDescriptions() {
        tmux.text("vms().s").keys("Tab");
        tmux.await("shutdown({");
        assertThat(tmux.screen()).contains("Asks the guest to shut down");
        tmux.keys("C-c").text("vms().whe").keys("Tab");
        tmux.await("vms().where(");
    }

    @Test
    void ctrlCStopsALoopAndKeepsTheSession() {
        tmux.text("const kept = 40").keys("Enter");
        tmux.text("print('be' + 'gun'); while (true) {}").keys("Enter");
        tmux.await("\nbegun");
        tmux.keys("C-c");
        tmux.await("interrupted");
        tmux.text("kept + 2").keys("Enter");
        tmux.await("\n42");
    }

    @Test
    void linesThroughAPipeAnswerPlainly() {
        tmux.keys("C-d");
        tmux.await("ended with 0");
        tmux.text("printf \"6 * 7\\nvms(\\\"MyVM*\\\").length\\nvmz()\\n8\\n\" | ./vzs >out 2>err; echo piped with $?")
                .keys("Enter");
        tmux.await("piped with 3");
        assertThat(home.resolve("out")).content().isEqualTo("42\n3\n");
        assertThat(home.resolve("err"))
                .content()
                .contains("there is no 'vmz' here")
                .doesNotContain("\033");
    }

    @Test
    void aResizedTerminalShowsWhatFits() {
        tmux.resize(50, 30);
        tmux.text("vms('MyVM*')").keys("Enter");
        tmux.await("not shown: ");
        tmux.resize(160, 30);
        tmux.keys("C-l").text("vms('MyVM*')").keys("Enter");
        tmux.await("vm-1003");
        assertThat(tmux.screen()).doesNotContain("not shown: ");
    }

    @Test
    void progressStaysBelowAndGoesAway() {
        tmux.text("vms('MyVM*').snapshot('s')").keys("Enter");
        tmux.await("of 3");
        tmux.await("3 changed");
        assertThat(tmux.screen()).doesNotContain("of 3").contains("nothing here is real");
    }

    @Test
    void ctrlCWhileALineRunsLeavesItsTasksRunningAndListed() {
        tmux.text("vms('MyVM*').snapshot('s')").keys("Enter");
        tmux.await("%  MyVM");
        tmux.keys("C-c");
        tmux.await("still running");
        tmux.text(":tasks").keys("Enter");
        tmux.await("snapshot \"s\" MyVM");
        tmux.text(":tasks wait").keys("Enter");
        tmux.await("lab>");
    }

    @Test
    void ctrlCDropsTheLineThatIsTyped() {
        tmux.text("vms().stop(").keys("C-c").text("2 + 40").keys("Enter");
        tmux.await("\n42");
        assertThat(tmux.screen()).doesNotContain("Go on?");
    }

    @Test
    void theRestOfAnOlderLineIsOfferedAndTaken() {
        tmux.text("40000 + 777").keys("Enter");
        tmux.await("\n40777");
        tmux.keys("C-l").text("4000");
        tmux.await("lab> 40000 + 777");
        assertThat(tmux.screen()).doesNotContain("\n40777");
        tmux.keys("Right").keys("Enter");
        tmux.await("\n40777");
    }

    @Test
    void pagesAndSearches() {
        tmux.text("vms()").keys("Enter");
        tmux.await("not shown: ");
        tmux.text(":less").keys("Enter");
        tmux.await("q leaves");
        tmux.text("/MyVM3").keys("Enter");
        tmux.await("MyVM3");
        tmux.keys("q");
        tmux.await("lab>");
    }

    @Test
    void recordsADraftThatRunsAtOnce() throws IOException {
        tmux.text(":record start draft").keys("Enter");
        tmux.await("lab rec>");
        tmux.text("vm('MyVM1').start()").keys("Enter");
        tmux.await("1 changed");
        tmux.text(":record stop").keys("Enter");
        tmux.await("draft.vzs\nlab>");
        assertThat(Files.readString(home.resolve("draft.vzs"))).contains("vm(args.vm).start();");
        tmux.keys("C-d");
        tmux.await("ended with 0");
        tmux.text(Tmux.vzs(home) + " lab reset && " + Tmux.vzs(home) + " run --lab draft.vzs; echo ran with $?")
                .keys("Enter");
        tmux.await("ran with 0");
        assertThat(tmux.screen()).contains("MyVM1").contains("CHANGED");
    }

    @Test
    void twoSessionsShareTheLabAndTheHistory() {
        tmux.text("11 * 11").keys("Enter");
        tmux.await("\n121");
        try (Tmux other = Tmux.start(home, 100, 30, Tmux.vzs(home))) {
            other.await("lab>");
            other.keys("C-r").text("11 *");
            other.await("11 * 11");
            other.keys("C-c").text("vm('MyVM1').start()").keys("Enter");
            other.await("1 changed");
            other.text(":quit").keys("Enter");
            other.await("ended with 0");
        }
        tmux.text("vm('MyVM1').powerState").keys("Enter");
        tmux.await("\nPoweredOn");
    }

    @Test
    void aPromptThatJoinedTheLabOfAnotherTakesItOverWhenThatOneEnds() {
        tmux.text("vm('MyVM1').start()").keys("Enter");
        tmux.await("1 changed");
        try (Tmux other = Tmux.start(home, 100, 30, Tmux.vzs(home))) {
            other.await("lab>");
            other.text("vm('MyVM1').powerState").keys("Enter");
            other.await("\nPoweredOn");
            tmux.text(":quit").keys("Enter");
            tmux.await("ended with 0");
            other.keys("C-l")
                    .text("vms('MyVM1').length + vm('MyVM1').powerState")
                    .keys("Enter");
            other.await("this one has it now");
            other.await("\n1PoweredOn");
            other.text("containers().length > 0").keys("Enter");
            other.await("\ntrue");
        }
    }

    @Test
    void ctrlCOnATerminalThatCanOnlyPrintKeepsTheSession() {
        try (Tmux dumb = Tmux.start(home, 100, 30, "TERM=dumb " + Tmux.vzs(home))) {
            dumb.await("lab>");
            dumb.text("const kept = 40").keys("Enter");
            dumb.text("print(\"be\" + \"gun\"); while (true) {}").keys("Enter");
            dumb.await("begun");
            dumb.keys("C-c");
            dumb.await("interrupted");
            dumb.text("kept * 1000000 + 777").keys("Enter");
            dumb.await("40000777");
        }
    }
}
