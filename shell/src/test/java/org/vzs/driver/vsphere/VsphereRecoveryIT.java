package org.vzs.driver.vsphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Connection;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Outcome;
import org.vzs.driver.VirtualMachines;
import org.vzs.driver.VmAction;
import org.vzs.driver.VmInfo;
import org.vzs.testing.SoapServer.Answer;

/** Sessions that expire, connections that break: nothing is sent twice, nothing hangs, nothing is claimed. */
@Timeout(60)
class VsphereRecoveryIT extends VcsimBehindFront {
    @Override
    int machines() {
        return 20;
    }

    @Test
    void anExpiredSessionIsRenewedOnceForAllThreads() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        List<VmInfo> all = vms.list();
        perform(vms, all.getFirst(), new VmAction.Stop());
        expireSessions();
        assertThat(together(vms, all.subList(1, 20), new VmAction.Stop()))
                .extracting(ActionResult::outcome)
                .containsOnly(Outcome.CHANGED);
        assertThat(front.count("Login")).isEqualTo(2);
    }

    @Test
    void aSessionThatExpiresWhileTasksAreWatched() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        AtomicInteger waits = new AtomicInteger();
        front.rule((request, behind) -> {
            if (!request.operation().equals("WaitForUpdatesEx")) {
                return null;
            }
            if (waits.incrementAndGet() == 1) {
                expireSessions();
                return Answer.fault("NotAuthenticated", "");
            }
            return null;
        });
        assertThat(perform(vms, vm, new VmAction.Stop()).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(front.count("PowerOffVM_Task")).isEqualTo(1);
        assertThat(front.count("Login")).isEqualTo(2);
    }

    @Test
    void aLoginThatIsRefusedTheSecondTimeIsTheEndpointsFault() {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        expireSessions();
        first(99, "Login", () -> Answer.fault("InvalidLogin", ""));
        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> perform(vms, vm, new VmAction.Stop()))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(EndpointException.Kind.LOGIN_REFUSED));
    }

    @Test
    void aReadIsSentAgainWhereTheConnectionBreaks() {
        VirtualMachines vms = machinesOf(connect());
        first(1, "RetrievePropertiesEx", Answer::cut);
        assertThat(vms.list()).hasSize(20);
        assertThat(front.count("RetrievePropertiesEx")).isEqualTo(2);
    }

    @Test
    void aChangeThatWasCarriedOutButNotAnsweredIsFoundOut() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        loseAnswerOf("PowerOffVM_Task");
        ActionResult result = perform(vms, vm, new VmAction.Stop());
        assertThat(result.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(result.detail()).contains("no answer to the request", "as wanted now");
        assertThat(front.count("PowerOffVM_Task")).isEqualTo(1);
    }

    @Test
    void aSnapshotThatWasMadeButNotAnsweredIsFoundOutAndNotMadeTwice() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        loseAnswerOf("CreateSnapshot_Task");
        ActionResult result = perform(vms, vm, new VmAction.CreateSnapshot("a", "", false, false));
        assertThat(result.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(vms.list().getFirst().snapshots()).hasSize(1);
        assertThat(front.count("CreateSnapshot_Task")).isEqualTo(1);
    }

    @Test
    void aChangeThatWasPerhapsNotCarriedOutIsNeverSentAgain() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        first(1, "PowerOffVM_Task", Answer::cut);
        ActionResult result = perform(vms, vm, new VmAction.Stop());
        assertThat(result.outcome()).isEqualTo(Outcome.STILL_RUNNING);
        assertThat(result.task()).isNull();
        assertThat(result.detail()).contains("request sent, no answer: outcome unknown");
        assertThat(front.count("PowerOffVM_Task")).isEqualTo(1);
    }

    @Test
    void aGatewaysErrorPageIsNoAnswer() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        first(1, "PowerOffVM_Task", () -> new Answer(504, "<html><body>Gateway Timeout</body></html>", null));
        ActionResult result = perform(vms, vm, new VmAction.Stop());
        assertThat(result.outcome()).isEqualTo(Outcome.STILL_RUNNING);
        assertThat(result.detail()).contains("outcome unknown", "504");
        assertThat(front.count("PowerOffVM_Task")).isEqualTo(1);
    }

    @Test
    void aCollectorThatIsCancelledByOthersIsAskedAgain() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        first(3, "WaitForUpdatesEx", () -> Answer.fault("RequestCanceled", ""));
        assertThat(perform(vms, vm, new VmAction.Stop()).outcome()).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void aServerThatDiesIsNeverSaidToHaveDoneIt() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        front.close();
        // Whether the request left on a connection that was kept open is not always to be known.
        try {
            ActionResult result = perform(vms, vm, new VmAction.Stop());
            assertThat(result.outcome()).isEqualTo(Outcome.STILL_RUNNING);
            assertThat(result.detail()).contains("outcome unknown");
        } catch (EndpointException e) {
            assertThat(e.kind()).isEqualTo(EndpointException.Kind.UNREACHABLE);
        }
        assertThatExceptionOfType(EndpointException.class).isThrownBy(vms::list);
    }

    @Test
    void aTaskWhoseIdWasLostIsFoundAgain() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        // vcsim keeps no list of a machine's tasks, so the server in front makes one up: a task that has ended well by
        // the
        // time it is watched.
        String task = String.valueOf(perform(vms, vm, new VmAction.Start()).task());
        String known = task.equals("null")
                ? String.valueOf(stopped(vms, vms.list().get(1)).task())
                : task;
        first(1, "PowerOffVM_Task", Answer::cut);
        front.rule((request, behind) ->
                request.body().contains("<path>recentTask</path>") ? new Answer(200, taskList(known), null) : null);
        ActionResult result = perform(vms, vm, new VmAction.Stop());
        assertThat(result.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(result.task()).isEqualTo(known);
        assertThat(result.detail()).contains("found again");
    }

    @Test
    void aServerThatGoesSilentInAChange() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        java.util.concurrent.CountDownLatch end = new java.util.concurrent.CountDownLatch(1);
        first(1, "PowerOffVM_Task", () -> {
            end.await();
            return Answer.cut();
        });
        ActionResult result = perform(vms, vm, new VmAction.Stop());
        end.countDown();
        assertThat(result.outcome()).isEqualTo(Outcome.STILL_RUNNING);
        assertThat(result.detail()).contains("outcome unknown", "did not answer within 3 s");
    }

    @Test
    void aWatchWhoseConnectionBreaksIsBuiltAgain() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        first(2, "WaitForUpdatesEx", Answer::cut);
        assertThat(perform(vms, vm, new VmAction.Stop()).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(front.count("CreatePropertyCollector")).isEqualTo(3);
    }

    @Test
    void aWatchThatCannotBeBuiltEndsAsStillRunningWithTheTask() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        first(1000, "CreateFilter", () -> Answer.fault("NotSupported", ""));
        ActionResult result = vms.perform(vm.id(), new VmAction.Stop(), ActionContext.waiting(Duration.ofMinutes(5)));
        assertThat(result.outcome()).isEqualTo(Outcome.STILL_RUNNING);
        assertThat(result.task()).isNotEmpty();
        assertThat(result.detail()).contains("lost sight", "NotSupported");
    }

    @Test
    void closingWakesEverybody() throws Exception {
        Connection connection = connect();
        VirtualMachines vms = machinesOf(connection);
        VmInfo vm = vms.list().getFirst();
        front.rule((request, behind) ->
                request.operation().equals("WaitForUpdatesEx") ? behind.ask().replace(">success<", ">running<") : null);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ActionResult> waiting = threads.submit(() -> perform(vms, vm, new VmAction.Stop()));
            org.awaitility.Awaitility.await().until(() -> front.count("WaitForUpdatesEx") >= 2);
            long before = System.nanoTime();
            connection.close();
            assertThat(waiting.get().outcome()).isEqualTo(Outcome.STILL_RUNNING);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void aTaskThatComesWhileOthersAreWatchedDoesNotWaitForThem() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        List<VmInfo> all = vms.list();
        AtomicInteger held = new AtomicInteger();
        front.rule((request, behind) -> request.operation().equals("WaitForUpdatesEx") && held.getAndIncrement() == 0
                ? behind.ask().replace(">success<", ">running<")
                : null);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ActionResult> slow = threads.submit(() -> vms.perform(
                    all.getFirst().id(), new VmAction.Stop(), ActionContext.waiting(Duration.ofSeconds(4))));
            org.awaitility.Awaitility.await().until(() -> front.count("WaitForUpdatesEx") >= 2);
            long before = System.nanoTime();
            assertThat(perform(vms, all.get(1), new VmAction.Stop()).outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
            slow.get();
        }
    }

    @Test
    void pagesAreReadToTheEnd() {
        VirtualMachines vms = machinesOf(connect());
        List<VmInfo> whole = vms.list();
        front.rule(new Pages());
        assertThat(vms.list()).isEqualTo(whole);
        assertThat(front.count("ContinueRetrievePropertiesEx")).isGreaterThan(5);
    }

    private static ActionResult stopped(VirtualMachines vms, VmInfo vm) throws InterruptedException {
        return perform(vms, vm, new VmAction.Stop());
    }

    private static String taskList(String task) {
        return "<Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><Body>"
                + "<RetrievePropertiesExResponse xmlns=\"urn:vim25\"><returnval><objects><obj type=\"Task\">" + task
                + "</obj><propSet><name>info.descriptionId</name><val xsi:type=\"xsd:string\">VirtualMachine.powerOff</val>"
                + "</propSet><propSet><name>info.state</name><val xsi:type=\"TaskInfoState\">running</val></propSet>"
                + "</objects></returnval></RetrievePropertiesExResponse></Body></Envelope>";
    }

    private static List<ActionResult> together(VirtualMachines vms, List<VmInfo> targets, VmAction action)
            throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ActionResult>> futures = new ArrayList<>();
            for (VmInfo vm : targets) {
                futures.add(threads.submit(() -> perform(vms, vm, action)));
            }
            List<ActionResult> results = new ArrayList<>();
            for (Future<ActionResult> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
