package org.vzs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vzs.lab.LabClient.PC;
import static org.vzs.lab.LabClient.all;
import static org.vzs.lab.LabClient.only;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vCenter's state machine, on a clock that only the test moves. */
@SuppressWarnings("NullAway.Init")
class LabVCenterTest {
    private static final String MY1 = "vm-1001"; // MyVM1: off
    private static final String MY2 = "vm-1002"; // MyVM2: on, with one snapshot
    private static final String MY3 = "vm-1003"; // MyVM3: off, base(patched(hotfix))
    private static final String NO_TOOLS = "vm-1007";
    private static final String DEAD_TOOLS = "vm-1026";
    private static final String HANGS = "vm-1019";
    private static final String TEMPLATE = "vm-1038";

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
    private Lab lab;
    private LabClient client;

    @BeforeEach
    void open() throws Exception {
        lab = Lab.open(folder, LabOptions.standard().withClock(clock));
        client = LabClient.loggedIn(lab.device("vc"));
    }

    @AfterEach
    void close() {
        client.close();
        lab.close();
    }

    private String info(String task) throws Exception {
        return client.get("Task", task, "info");
    }

    private void pass(long seconds) {
        clock.advance(Duration.ofSeconds(seconds));
    }

    @Test
    void aTaskIsQueuedThenRunsWithProgressThenEnds() throws Exception {
        String task = client.task("PowerOnVM_Task", MY1, "");
        assertThat(info(task)).contains("<state>queued</state>").doesNotContain("<progress>");
        clock.advance(Duration.ofMillis(30));
        assertThat(info(task)).contains("<state>running</state><").contains("<progress>0</progress>");
        clock.advance(Duration.ofMillis(450));
        assertThat(info(task)).contains("<state>running</state>").containsPattern("<progress>(50|75)</progress>");
        assertThat(client.power(MY1)).isEqualTo("poweredOff");
        pass(1);
        assertThat(info(task)).contains("<state>success</state>").contains("<completeTime>");
        assertThat(client.power(MY1)).isEqualTo("poweredOn");
    }

    @Test
    void theWrongPowerStateEndsTheTaskWithATypedFault() throws Exception {
        String task = client.task("PowerOnVM_Task", MY2, "");
        pass(2);
        assertThat(info(task))
                .contains("<state>error</state>")
                .contains("<fault xsi:type=\"InvalidPowerState\"><requestedState>poweredOn</requestedState>"
                        + "<existingState>poweredOn</existingState></fault>");
        String off = client.task("PowerOffVM_Task", MY1, "");
        pass(2);
        assertThat(info(off)).contains("<requestedState>poweredOff</requestedState>");
    }

    @Test
    void aSecondTaskOnTheSameMachineIsRefusedWhileTheFirstRuns() throws Exception {
        String first = client.task("CreateSnapshot_Task", MY1, "<name>a</name><memory>0</memory><quiesce>0</quiesce>");
        clock.advance(Duration.ofMillis(100));
        String second = client.task("PowerOnVM_Task", MY1, "");
        String elsewhere = client.task("PowerOnVM_Task", MY3, "");
        pass(3);
        assertThat(info(first)).contains("<state>success</state>");
        assertThat(info(second)).contains("TaskInProgress").contains("<task type=\"Task\">" + first + "</task>");
        assertThat(info(elsewhere)).contains("<state>success</state>");
    }

    @Test
    void aGuestShutsDownByItselfAfterAWhile() throws Exception {
        assertThat(client.vm("ShutdownGuest", MY2, "")).contains("ShutdownGuestResponse");
        pass(1);
        assertThat(client.power(MY2)).isEqualTo("poweredOn");
        pass(2);
        assertThat(client.power(MY2)).isEqualTo("poweredOff");
        assertThat(client.vm("ShutdownGuest", MY2, "")).contains("InvalidPowerStateFault");
    }

    @Test
    void aGuestThatHangsNeverDoes() throws Exception {
        assertThat(client.vm("ShutdownGuest", HANGS, "")).contains("ShutdownGuestResponse");
        clock.advance(Duration.ofMinutes(20));
        assertThat(client.power(HANGS)).isEqualTo("poweredOn");
    }

    @Test
    void aGuestWithoutRunningToolsIsRefusedAtOnce() throws Exception {
        assertThat(client.vm("ShutdownGuest", NO_TOOLS, "")).contains("<ToolsUnavailableFault");
        assertThat(client.vm("RebootGuest", DEAD_TOOLS, "")).contains("<ToolsUnavailableFault");
    }

    @Test
    void toolsAnswerOnlyWhenTheGuestHasBooted() throws Exception {
        client.task("PowerOnVM_Task", MY1, "");
        pass(1);
        assertThat(client.power(MY1)).isEqualTo("poweredOn");
        assertThat(client.vm("ShutdownGuest", MY1, "")).contains("<ToolsUnavailableFault");
        pass(3);
        assertThat(client.get("VirtualMachine", MY1, "guest.toolsRunningStatus"))
                .contains("guestToolsRunning<");
        assertThat(client.vm("ShutdownGuest", MY1, "")).contains("ShutdownGuestResponse");
    }

    @Test
    void removingASnapshotGivesItsChildrenToItsParent() throws Exception {
        List<String> ids = all(client.get("VirtualMachine", MY3, "snapshot"), "<snapshot type=\"\\w+\">([^<]+)<");
        assertThat(ids).hasSize(3);
        String task = only(
                client.call("<RemoveSnapshot_Task xmlns=\"urn:vim25\"><_this type=\"VirtualMachineSnapshot\">"
                        + ids.get(1) + "</_this><removeChildren>false</removeChildren></RemoveSnapshot_Task>"),
                "<returnval type=\"Task\">([^<]+)<");
        pass(5);
        assertThat(info(task)).contains("<state>success</state>");
        String after = client.get("VirtualMachine", MY3, "snapshot");
        assertThat(all(after, "<name>(\\w+)</name>")).contains("base", "hotfix").doesNotContain("patched");
        assertThat(after).contains("<currentSnapshot type=\"VirtualMachineSnapshot\">" + ids.get(2) + "<");
        assertThat(client.get("VirtualMachineSnapshot", ids.get(1), "vm")).contains("ManagedObjectNotFoundFault");
    }

    @Test
    void removingASnapshotWithItsChildrenMakesItsParentCurrent() throws Exception {
        List<String> ids = all(client.get("VirtualMachine", MY3, "snapshot"), "<snapshot type=\"\\w+\">([^<]+)<");
        client.call("<RemoveSnapshot_Task xmlns=\"urn:vim25\"><_this type=\"VirtualMachineSnapshot\">" + ids.get(1)
                + "</_this><removeChildren>true</removeChildren></RemoveSnapshot_Task>");
        pass(5);
        String after = client.get("VirtualMachine", MY3, "snapshot");
        assertThat(all(after, "<snapshot type=\"\\w+\">([^<]+)<")).containsExactly(ids.getFirst());
        assertThat(after).contains("<currentSnapshot type=\"VirtualMachineSnapshot\">" + ids.getFirst() + "<");
    }

    @Test
    void revertingTakesThePowerStateOfTheSnapshot() throws Exception {
        client.task("CreateSnapshot_Task", MY2, "<name>live</name><memory>true</memory><quiesce>false</quiesce>");
        pass(5);
        client.task("PowerOffVM_Task", MY2, "");
        pass(5);
        client.task("RevertToCurrentSnapshot_Task", MY2, "");
        pass(5);
        assertThat(client.power(MY2)).isEqualTo("poweredOn");
        String none = client.task("RevertToCurrentSnapshot_Task", MY1, "");
        pass(5);
        assertThat(info(none)).contains("<fault xsi:type=\"NotFound\">");
    }

    @Test
    void aSnapshotNeedsANameAndATemplateHasNoPower() throws Exception {
        assertThat(client.vm("CreateSnapshot_Task", MY1, "<name> </name><memory>0</memory><quiesce>0</quiesce>"))
                .contains("<InvalidNameFault");
        assertThat(client.vm("PowerOnVM_Task", TEMPLATE, "")).contains("<NotSupportedFault");
    }

    @Test
    void onlyWhatCanBeCancelledIs() throws Exception {
        String on = client.task("PowerOnVM_Task", MY1, "");
        assertThat(cancel(on)).contains("<NotSupportedFault");
        String snap = client.task("CreateSnapshot_Task", MY3, "<name>x</name><memory>0</memory><quiesce>0</quiesce>");
        assertThat(cancel(snap)).contains("CancelTaskResponse");
        assertThat(info(snap)).contains("<cancelled>true</cancelled>").contains("RequestCanceled");
        pass(5);
        assertThat(client.get("VirtualMachine", MY3, "snapshot")).doesNotContain("<name>x</name>");
        assertThat(cancel(on)).contains("<InvalidStateFault");
    }

    private String cancel(String task) throws Exception {
        return client.call("<CancelTask xmlns=\"urn:vim25\"><_this type=\"Task\">" + task + "</_this></CancelTask>");
    }

    @Test
    void consolidationIsNeededUntilItIsDone() throws Exception {
        String backup = "vm-1008";
        assertThat(client.get("VirtualMachine", backup, "runtime.consolidationNeeded"))
                .contains(">true<");
        client.task("ConsolidateVMDisks_Task", backup, "");
        pass(5);
        assertThat(client.get("VirtualMachine", backup, "runtime.consolidationNeeded"))
                .contains(">false<");
    }

    @Test
    void aTaskThatRunsWhenTheLabIsClosedEndsInTheNext() throws Exception {
        String task = client.task("PowerOnVM_Task", MY1, "");
        clock.advance(Duration.ofMillis(100));
        close();
        pass(60);
        open();
        assertThat(info(task)).contains("<state>success</state>");
        assertThat(client.power(MY1)).isEqualTo("poweredOn");
        assertThat(client.get("VirtualMachine", MY1, "guest.toolsRunningStatus"))
                .contains("guestToolsRunning<");
    }

    @Test
    void snapshotsAndErrorsSurviveTheLab() throws Exception {
        client.task("CreateSnapshot_Task", MY3, "<name>&lt;&amp; ü</name><memory>0</memory><quiesce>0</quiesce>");
        String failed = client.task("PowerOnVM_Task", MY2, "");
        pass(5);
        String before = client.get("VirtualMachine", MY3, "snapshot");
        assertThat(before).contains("<name>&lt;&amp; ü</name>");
        String error = info(failed);
        close();
        open();
        assertThat(client.get("VirtualMachine", MY3, "snapshot")).isEqualTo(before);
        assertThat(info(failed)).isEqualTo(error);
    }

    @Test
    void aSessionEndsByIdleness() throws Exception {
        clock.advance(Duration.ofMinutes(31));
        assertThat(client.call("<CurrentTime xmlns=\"urn:vim25\">" + LabClient.SI + "</CurrentTime>"))
                .contains("<NotAuthenticatedFault");
        assertThat(client.login("wrong")).contains("<InvalidLoginFault");
        assertThat(client.get("VirtualMachine", MY1, "name")).contains("<NotAuthenticatedFault");
        assertThat(client.call("<Nonsense xmlns=\"urn:vim25\">" + PC + "</Nonsense>"))
                .contains("<soapenv:Fault>");
    }
}
