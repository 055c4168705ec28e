package org.vzs.driver.vsphere;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Connection;
import org.vzs.driver.HostInfo;
import org.vzs.driver.Outcome;
import org.vzs.driver.PowerState;
import org.vzs.driver.Tasks;
import org.vzs.driver.VirtualMachines;
import org.vzs.driver.VmAction;
import org.vzs.driver.VmInfo;
import org.vzs.lab.LabOptions;
import org.vzs.testing.LabFixture;

/** What vcsim cannot do and the lab's vCenter can: slow tasks, guests without tools, pages, faults in the middle. */
@SuppressWarnings("NullAway.Init")
@Timeout(60)
class VsphereOnLabTest {
    private static final VsphereSettings IMPATIENT = new VsphereSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofMillis(10), 16);

    @TempDir
    private Path folder;

    private LabFixture lab;
    private Connection connection;

    private VirtualMachines open(LabOptions options) {
        lab = new LabFixture(folder, options);
        connection = new VsphereDriver(IMPATIENT).connect(lab.endpoint("vc"));
        return connection.virtualMachines().orElseThrow();
    }

    private VirtualMachines fast() {
        return open(LabOptions.standard().withTimeScale(0.02));
    }

    @AfterEach
    void stop() {
        if (connection != null) {
            connection.close();
        }
        if (lab != null) {
            lab.close();
        }
    }

    @Test
    void pagesAreReadToTheEnd() {
        VirtualMachines vms = open(LabOptions.standard().withTimeScale(0).withPageSize(7));
        assertThat(vms.list()).hasSize(40).extracting(VmInfo::id).doesNotHaveDuplicates();
        assertThat(lab.counters("vc").of("RetrievePropertiesEx")).isEqualTo(1);
        assertThat(lab.counters("vc").of("ContinueRetrievePropertiesEx")).isGreaterThan(5);
    }

    @Test
    void fiveThousandMachinesCostAHandfulOfCalls() {
        VirtualMachines vms = open(
                LabOptions.standard().withTimeScale(0).withGeneratedVms(5000).withPageSize(100_000));
        lab.counters("vc").clear();
        assertThat(vms.list()).hasSize(5000);
        assertThat(lab.counters("vc").total()).isEqualTo(3);
    }

    @Test
    void theListingShowsWhatIsThere() {
        VirtualMachines vms = fast();
        VmInfo web = named(vms, "web03");
        assertThat(web.cluster()).isEqualTo("Production");
        assertThat(web.host()).startsWith("esx01");
        assertThat(web.datastores()).containsExactly("ssd-prod-01");
        assertThat(web.cpus()).isEqualTo(2);
        assertThat(web.memoryBytes()).isEqualTo(4096L << 20);
        assertThat(web.storageBytes()).isPositive();
        assertThat(web.toolsRunning()).isTrue();
        assertThat(web.ipAddress()).isNotEmpty();
        assertThat(web.uuid()).isNotEmpty();
        assertThat(web.guestOs()).isNotEmpty();
        assertThat(web.annotation()).isEqualTo("Shop");
        assertThat(web.snapshots().getFirst().name()).isEqualTo("before-upgrade");
        assertThat(web.snapshots().getFirst().children().getFirst().current()).isTrue();
        assertThat(named(vms, "backup01").consolidationNeeded()).isTrue();
        assertThat(named(vms, "tpl-rhel9").template()).isTrue();
        assertThat(named(vms, "reports").powerState()).isEqualTo(PowerState.SUSPENDED);
        assertThat(named(vms, "経理サーバー").snapshots().getFirst().name()).isEqualTo("四半期末");
        assertThat(connection.hosts().orElseThrow().list())
                .extracting(HostInfo::cluster)
                .containsExactlyInAnyOrder("Production", "Production", "Development");
        assertThat(connection.datastores().orElseThrow().list()).hasSize(5).allMatch(d -> d.freeBytes() > 0);
    }

    @Test
    void progressIsHeardAndTheLastReportIsAHundred() throws Exception {
        VirtualMachines vms = open(LabOptions.standard().withTimeScale(0.3));
        List<Integer> heard = new CopyOnWriteArrayList<>();
        VmInfo vm = named(vms, "MyVM1");
        ActionResult result =
                vms.perform(vm.id(), new VmAction.Start(), new ActionContext(Duration.ofSeconds(20), true, heard::add));
        assertThat(result.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(heard).isSorted().endsWith(100).anyMatch(p -> p > 0 && p < 100);
    }

    @Test
    void aSlowTaskIsStillRunningAndCanBeFollowedLater() throws Exception {
        VirtualMachines vms = open(LabOptions.standard().withTimeScale(1));
        VmInfo vm = named(vms, "MyVM1");
        ActionResult late = vms.perform(vm.id(), new VmAction.Start(), ActionContext.waiting(Duration.ofMillis(100)));
        assertThat(late.outcome()).isEqualTo(Outcome.STILL_RUNNING);
        String task = String.valueOf(late.task());
        Tasks tasks = connection.tasks().orElseThrow();
        assertThat(tasks.read(task).state()).isIn(Tasks.State.QUEUED, Tasks.State.RUNNING);
        assertThat(tasks.await(task, ActionContext.waiting(Duration.ofSeconds(20)))
                        .outcome())
                .isEqualTo(Outcome.CHANGED);
    }

    @Test
    void aTaskCanBeCancelledAndItsWaiterHearsOfIt() throws Exception {
        VirtualMachines vms = open(LabOptions.standard().withTimeScale(20));
        VmInfo vm = named(vms, "jump01");
        ActionResult begun = vms.perform(
                vm.id(),
                new VmAction.CreateSnapshot("slow", "", true, false),
                new ActionContext(Duration.ofSeconds(20), false, percent -> {}));
        Tasks tasks = connection.tasks().orElseThrow();
        String task = String.valueOf(begun.task());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ActionResult> waiter =
                    threads.submit(() -> tasks.await(task, ActionContext.waiting(Duration.ofSeconds(20))));
            tasks.cancel(task);
            assertThat(waiter.get().outcome()).isEqualTo(Outcome.FAILED);
            assertThat(waiter.get().detail()).contains("RequestCanceled");
        }
        assertThat(tasks.read(task).state()).isEqualTo(Tasks.State.ERROR);
    }

    @Test
    void guestsWithoutToolsAreSaidAtOnce() throws Exception {
        VirtualMachines vms = fast();
        for (String name : List.of("ntp01", "print01")) {
            ActionResult result = perform(vms, named(vms, name), new VmAction.Shutdown(null));
            assertThat(result.outcome()).as(name).isEqualTo(Outcome.FAILED);
            assertThat(result.detail()).contains("ToolsUnavailable", "VMware Tools");
            assertThat(perform(vms, named(vms, name), new VmAction.Restart(false))
                            .outcome())
                    .isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void aGuestThatIgnoresTheRequest() throws Exception {
        VirtualMachines vms = fast();
        VmInfo vm = named(vms, "db-test");
        ActionResult late =
                vms.perform(vm.id(), new VmAction.Shutdown(null), ActionContext.waiting(Duration.ofMillis(300)));
        assertThat(late.outcome()).isEqualTo(Outcome.STILL_RUNNING);
        assertThat(late.task()).isNull();
        ActionResult stopped = perform(vms, vm, new VmAction.Shutdown(Duration.ofMillis(300)));
        assertThat(stopped.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(stopped.detail()).contains("stopped hard");
        assertThat(named(vms, "db-test").powerState()).isEqualTo(PowerState.POWERED_OFF);
    }

    @Test
    void aRebootOfTheGuestIsFireAndReport() throws Exception {
        VirtualMachines vms = fast();
        ActionResult result = perform(vms, named(vms, "jump01"), new VmAction.Restart(false));
        assertThat(result.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(result.detail()).contains("asked to restart");
    }

    @Test
    void wrongStatesAreNamed() throws Exception {
        VirtualMachines vms = fast();
        ActionResult suspend = perform(vms, named(vms, "MyVM1"), new VmAction.Suspend());
        assertThat(suspend.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(suspend.detail()).contains("PoweredOff", "Suspended");
        ActionResult shutdown = perform(vms, named(vms, "reports"), new VmAction.Shutdown(null));
        assertThat(shutdown.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(shutdown.detail()).contains("Suspended", "PoweredOff");
    }

    @Test
    void aTemplateFailsClearly() throws Exception {
        VirtualMachines vms = fast();
        ActionResult result = perform(vms, named(vms, "tpl-rhel9"), new VmAction.Start());
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.detail()).contains("template");
    }

    @Test
    void aBusyMachineIsTriedAgainWhetherTheCallOrTheTaskSaysSo() throws Exception {
        VirtualMachines vms = fast();
        lab.fault("PowerOnVM_Task@MyVM1=fault:TaskInProgress*2");
        lab.fault("PowerOnVM_Task@MyVM3=taskfault:TaskInProgress*2");
        for (String name : List.of("MyVM1", "MyVM3")) {
            assertThat(perform(vms, named(vms, name), new VmAction.Start()).outcome())
                    .as(name)
                    .isEqualTo(Outcome.CHANGED);
        }
        assertThat(lab.counters("vc").of("PowerOnVM_Task")).isEqualTo(6);
    }

    @Test
    void twoTasksOnOneMachineGetInEachOthersWayAndBothEndWell() throws Exception {
        VirtualMachines vms = open(LabOptions.standard().withTimeScale(0.1));
        VmInfo vm = named(vms, "jump01");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ActionResult>> both = new ArrayList<>();
            for (String name : List.of("a", "b")) {
                both.add(threads.submit(() -> perform(vms, vm, new VmAction.CreateSnapshot(name, "", false, false))));
            }
            for (Future<ActionResult> one : both) {
                assertThat(one.get().outcome()).as(one.get().detail()).isEqualTo(Outcome.CHANGED);
            }
        }
    }

    @Test
    void aMachineThatStaysBusyFailsWithTheReason() throws Exception {
        VirtualMachines vms = fast();
        lab.fault("PowerOnVM_Task@MyVM1=taskfault:ResourceInUse");
        ActionResult result = perform(vms, named(vms, "MyVM1"), new VmAction.Start());
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.detail()).contains("ResourceInUse", "tried");
    }

    @Test
    void aSessionThatExpiresInTheMiddleOfARun() throws Exception {
        VirtualMachines vms = fast();
        List<VmInfo> targets = vms.list().stream()
                .filter(v -> v.powerState() == PowerState.POWERED_ON)
                .toList();
        lab.fault("PowerOffVM_Task=expire*1#5");
        assertThat(together(vms, targets, new VmAction.Stop())).containsOnly(Outcome.CHANGED);
        assertThat(lab.counters("vc").of("Login")).isEqualTo(2);
    }

    @Test
    void connectionsThatDropInTheMiddleOfARun() throws Exception {
        VirtualMachines vms = fast();
        List<VmInfo> targets = vms.list().stream()
                .filter(v -> v.powerState() == PowerState.POWERED_ON)
                .toList();
        lab.fault("WaitForUpdatesEx=drop*2#2");
        lab.fault("RetrievePropertiesEx=drop*1");
        lab.fault("PowerOffVM_Task@jump01=drop:after*1");
        List<Outcome> outcomes = together(vms, targets, new VmAction.Stop());
        assertThat(outcomes).containsOnly(Outcome.CHANGED);
        assertThat(lab.counters("vc").of("PowerOffVM_Task")).isEqualTo(targets.size());
    }

    @Test
    void aRequestThatWasDroppedBeforeItWasCarriedOutIsNotClaimed() throws Exception {
        VirtualMachines vms = fast();
        lab.fault("PowerOffVM_Task@jump01=drop*1");
        ActionResult result = perform(vms, named(vms, "jump01"), new VmAction.Stop());
        assertThat(result.outcome()).isEqualTo(Outcome.STILL_RUNNING);
        assertThat(result.detail()).contains("outcome unknown");
        assertThat(named(vms, "jump01").powerState()).isEqualTo(PowerState.POWERED_ON);
    }

    @Test
    void aRunningTaskWhoseIdWasLostIsFoundAgainAndFollowed() throws Exception {
        VirtualMachines vms = open(LabOptions.standard().withTimeScale(0.5));
        lab.fault("PowerOnVM_Task@MyVM1=drop:after*1");
        ActionResult result = perform(vms, named(vms, "MyVM1"), new VmAction.Start());
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.CHANGED);
        assertThat(result.task()).isNotEmpty();
        assertThat(result.detail()).contains("found again");
    }

    @Test
    void consolidationThatIsNeededIsReportedEvenWithoutSnapshots() throws Exception {
        VirtualMachines vms = fast();
        ActionResult result = perform(vms, named(vms, "backup01"), new VmAction.RemoveAllSnapshots());
        assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(result.detail()).contains("consolidation needed");
    }

    private static VmInfo named(VirtualMachines vms, String name) {
        return vms.list().stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ActionResult perform(VirtualMachines vms, VmInfo vm, VmAction action) throws InterruptedException {
        return vms.perform(vm.id(), action, ActionContext.waiting(Duration.ofSeconds(20)));
    }

    private static List<Outcome> together(VirtualMachines vms, List<VmInfo> targets, VmAction action) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ActionResult>> futures = new ArrayList<>();
            for (VmInfo vm : targets) {
                futures.add(threads.submit(() -> perform(vms, vm, action)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<ActionResult> future : futures) {
                outcomes.add(future.get().outcome());
            }
            return outcomes;
        }
    }
}
