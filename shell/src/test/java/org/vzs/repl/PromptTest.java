package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.LabPrompt;
import org.vzs.testing.ReplLab;

final class PromptTest {
    @TempDir
    Path folder;

    private ReplLab lab;
    private LabPrompt prompt;

    @BeforeEach
    void open() {
        lab = new ReplLab(folder);
        prompt = new LabPrompt(lab.settings());
    }

    @AfterEach
    void close() {
        prompt.close();
        lab.close();
    }

    @Test
    void welcomesAndSaysWhereOneIs() {
        assertThat(prompt.screen()).contains("This is the lab.").endsWith("lab> ");
    }

    @Test
    void showsASelectionAsATable() {
        assertThat(prompt.enter("vms('MyVM*')"))
                .contains("name ")
                .contains("powerState")
                .contains("MyVM3");
    }

    @Test
    void showsAnObjectAsACard() {
        assertThat(prompt.enter("vm('MyVM1')")).containsPattern("name +MyVM1").containsPattern("endpoint +vc");
    }

    @Test
    void showsAListOfValuesAsATable() {
        assertThat(prompt.enter("container(103).quota()"))
                .containsPattern("resource +held +maxHeld")
                .containsPattern("diskspace +1520000")
                .doesNotContain("ValuesObject");
        assertThat(prompt.enter("container(103).snapshots()")).contains("(none)");
        assertThat(prompt.enter("print(container(103).quota()[0])")).contains("{resource: \"diskinodes\", held: 58000");
    }

    @Test
    void aCardHasTheWorstFirstAndNoTableInIt() {
        assertThat(prompt.enter("health('ceph1')"))
                .containsPattern("\nstatus +WARNING\ncodes +TOO_MANY_PGS\nchecks +too");
        assertThat(prompt.enter("vmstore('tintri1')"))
                .containsPattern("\ndisks +24, shown by .disks\n")
                .contains("snmp: [")
                .doesNotContain("ProxyArray");
    }

    @Test
    void aForgottenCallSaysSo() {
        assertThat(prompt.enter("vm('MyVM3').snapshots")).contains("a function, called as snapshots()");
        assertThat(prompt.enter("storageSystem('v7000').drives.slice(0, 4)"))
                .contains("the function drives has no member 'slice'")
                .contains("    storageSystem('v7000').drives.slice(0, 4)\n" + " ".repeat(34) + "^")
                .contains("call it first: drives().slice");
        assertThat(prompt.enter("vms.length")).contains("call it first: vms().length");
        assertThat(prompt.enter("typeof vms + vms.call(null, 'MyVM1').length")).contains("\nfunction1\n");
    }

    @Test
    void showsResultsAsATableWithASummaryAndColours() {
        assertThat(prompt.enter("vm('MyVM1').start(); vm('MyVM1').start()")).contains("1 unchanged");
        assertThat(prompt.raw()).contains("UNCHANGED");
    }

    @Test
    void declarationsLiveOnAndMayBeMadeAgain() {
        prompt.enter("const web = vms('MyVM*')");
        assertThat(prompt.enter("web.length")).contains("\n3\n");
        prompt.enter("const web = 7");
        assertThat(prompt.enter("web + 1")).contains("\n8\n");
    }

    @Test
    void theLastResultIsUnderscore() {
        prompt.enter("6 * 7");
        assertThat(prompt.enter("_ + 1")).contains("\n43\n");
    }

    @Test
    void asksForTheRestOfALineThatIsNotWhole() {
        prompt.type("[1, 2].map(\r").await(" > ");
        assertThat(prompt.enter("x => x * 21)")).contains("21\n42");
    }

    @Test
    void aPastedSessionRunsLineByLineUntilOneIsWrong() {
        prompt.type("\033[200~const n = 2 > 1 ? 20\r  : 30\r:time n + 1\rvm('MyVM1').nme\r:time 7 * 7\r\033[201~\r");
        assertThat(prompt.await("did you mean name?")).contains("\n21\n").contains("took ");
        prompt.await("lab> ");
        prompt.type("\033[200~[1,\r2].map(x =>\r  x * 21)\033[201~\r").await("\n21\n42\n");
        assertThat(prompt.screen()).doesNotContain("\n49\n");
    }

    @Test
    void ctrlCStopsALoopAndKeepsTheSession() {
        prompt.enter("const kept = 5");
        prompt.type("print('be' + 'gun'); while (true) {}\r").await("begun");
        prompt.type("\003").await("interrupted");
        prompt.await("lab> ");
        assertThat(prompt.enter("kept")).contains("\n5\n");
    }

    @Test
    void ctrlCStopsAPause() {
        prompt.type("print('be' + 'gun'); sleep('10m')\r").await("begun");
        prompt.type("\003").await("interrupted");
        prompt.await("lab> ");
        assertThat(prompt.enter("1 + 1")).contains("\n2\n");
    }

    @Test
    void aScriptAsksThePersonAndNoAnswerIsNull() {
        prompt.type("print('got ' + ask('headFailure', 'What then?'))\r").await("What then? (empty for no answer)");
        prompt.type(" spare unit \r").await("got spare unit");
        prompt.await("lab> ");
        prompt.type("print('got ' + ask('headFailure', 'What then?'))\r").await("What then? (empty for no answer)");
        prompt.type("\r").await("got null");
    }

    @Test
    void ctrlCGivesUpALineThatIsTyped() {
        prompt.type("vms().stop(").type("\003").await("lab> ");
        assertThat(prompt.enter("2 + 2")).contains("\n4\n");
    }

    @Test
    void ctrlDLeaves() {
        prompt.type("\004");
        prompt.awaitEnd();
    }

    @Test
    void anErrorShowsItsPlaceAndTheWayOut() {
        assertThat(prompt.enter("vm('MyVM1').strat()"))
                .contains("a vm has no member 'strat'")
                .contains("    vm('MyVM1').strat()\n                ^")
                .contains("did you mean start?")
                .doesNotContain("at org.")
                .doesNotContain("Exception");
        assertThat(prompt.enter("vmz()")).contains("there is no 'vmz' here").contains("did you mean 'vm");
        assertThat(prompt.enter(":debug")).contains("at org.vzs");
    }

    @Test
    void theCaretStandsUnderTheMemberOrTheArgument() {
        assertThat(prompt.enter("const web = vms('MyVM*').where({powerSate: 'x'})"))
                .contains("where({powerSate: 'x'})\n" + " ".repeat(36) + "^")
                .contains("did you mean powerState?");
        assertThat(prompt.enter("{a: vms().first(2).snapshot('s', {quiesc: true})}"))
                .contains("quiesc: true})}\n" + " ".repeat(38) + "^");
    }
}
