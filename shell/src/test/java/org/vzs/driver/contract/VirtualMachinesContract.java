package org.vzs.driver.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.vzs.driver.Outcome.CHANGED;
import static org.vzs.driver.Outcome.FAILED;
import static org.vzs.driver.Outcome.STILL_RUNNING;
import static org.vzs.driver.Outcome.UNCHANGED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Connection;
import org.vzs.driver.EndpointException;
import org.vzs.driver.PowerState;
import org.vzs.driver.SnapshotInfo;
import org.vzs.driver.Tasks;
import org.vzs.driver.VirtualMachines;
import org.vzs.driver.VmAction;
import org.vzs.driver.VmInfo;

/** What {@link VirtualMachines} promises. Each test runs on a back end of its own. */
public abstract class VirtualMachinesContract {
    private static final Duration LONG = Duration.ofSeconds(30);

    /** A connection to a fresh back end with at least two running machines without snapshots. */
    protected abstract Connection connection();

    /** How many requests the back end has got so far. */
    protected abstract long requests();

    /** From now on tasks go on for longer than any test; false if the back end cannot do that. */
    protected boolean holdTasks() {
        return false;
    }

    private VirtualMachines vms() {
        return connection().virtualMachines().orElseThrow();
    }

    /** The first running machine of the list. */
    protected VmInfo running() {
        return vms().list().stream()
                .filter(v -> v.powerState() == PowerState.POWERED_ON && !v.template())
                .findFirst()
                .orElseThrow();
    }

    /** The machine as a new listing sees it. */
    protected VmInfo now(VmInfo vm) {
        return vms().list().stream()
                .filter(v -> v.id().equals(vm.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Performs and waits. */
    protected ActionResult perform(VmInfo vm, VmAction action) throws InterruptedException {
        return vms().perform(vm.id(), action, ActionContext.waiting(LONG));
    }

    @Test
    void listsEveryMachineWithItsPlace() {
        List<VmInfo> all = vms().list();
        assertThat(all).hasSizeGreaterThanOrEqualTo(2);
        assertThat(all).extracting(VmInfo::id).doesNotHaveDuplicates().doesNotContain("");
        assertThat(all).allSatisfy(vm -> {
            assertThat(vm.name()).isNotEmpty();
            assertThat(vm.host()).isNotEmpty();
            assertThat(vm.datastores()).isNotEmpty().doesNotContain("");
            assertThat(vm.cpus()).isPositive();
            assertThat(vm.memoryBytes()).isPositive();
        });
        assertThat(all).extracting(VmInfo::cluster).anyMatch(c -> !c.isEmpty());
    }

    @Test
    void listingCostsTheSameWhateverTheNumberOfSnapshots() throws Exception {
        vms().list();
        long before = requests();
        vms().list();
        long bare = requests() - before;
        VmInfo vm = running();
        for (int i = 0; i < 5; i++) {
            perform(vm, snapshot("s" + i));
        }
        before = requests();
        vms().list();
        assertThat(requests() - before).isEqualTo(bare).isBetween(1L, 4L);
    }

    @Test
    void stopsAndStartsOnce() throws Exception {
        VmInfo vm = running();
        assertThat(perform(vm, new VmAction.Stop()).outcome()).isEqualTo(CHANGED);
        assertThat(now(vm).powerState()).isEqualTo(PowerState.POWERED_OFF);
        assertThat(perform(vm, new VmAction.Stop()).outcome()).isEqualTo(UNCHANGED);
        assertThat(perform(vm, new VmAction.Start()).outcome()).isEqualTo(CHANGED);
        assertThat(now(vm).powerState()).isEqualTo(PowerState.POWERED_ON);
        assertThat(perform(vm, new VmAction.Start()).outcome()).isEqualTo(UNCHANGED);
    }

    @Test
    void suspendsOnceAndResumes() throws Exception {
        VmInfo vm = running();
        assertThat(perform(vm, new VmAction.Suspend()).outcome()).isEqualTo(CHANGED);
        assertThat(now(vm).powerState()).isEqualTo(PowerState.SUSPENDED);
        assertThat(perform(vm, new VmAction.Suspend()).outcome()).isEqualTo(UNCHANGED);
        assertThat(perform(vm, new VmAction.Start()).outcome()).isEqualTo(CHANGED);
        assertThat(now(vm).powerState()).isEqualTo(PowerState.POWERED_ON);
    }

    @Test
    void shutsDownOnceAndWaitsUntilItIsOff() throws Exception {
        VmInfo vm = running();
        assertThat(perform(vm, new VmAction.Shutdown(null)).outcome()).isEqualTo(CHANGED);
        assertThat(now(vm).powerState()).isEqualTo(PowerState.POWERED_OFF);
        assertThat(perform(vm, new VmAction.Shutdown(null)).outcome()).isEqualTo(UNCHANGED);
    }

    @Test
    void resetsARunningMachineOnly() throws Exception {
        VmInfo vm = running();
        assertThat(perform(vm, new VmAction.Restart(true)).outcome()).isEqualTo(CHANGED);
        assertThat(now(vm).powerState()).isEqualTo(PowerState.POWERED_ON);
        perform(vm, new VmAction.Stop());
        ActionResult refused = perform(vm, new VmAction.Restart(true));
        assertThat(refused.outcome()).isEqualTo(FAILED);
        assertThat(refused.detail()).contains("PoweredOff", "PoweredOn");
        assertThat(now(vm).powerState()).isEqualTo(PowerState.POWERED_OFF);
    }

    @Test
    void createsASnapshotOnce() throws Exception {
        VmInfo vm = running();
        VmAction create = new VmAction.CreateSnapshot("20260101", "before the patch", true, false);
        assertThat(perform(vm, create).outcome()).isEqualTo(CHANGED);
        assertThat(perform(vm, create).outcome()).isEqualTo(UNCHANGED);
        SnapshotInfo made = now(vm).snapshots().getFirst();
        assertThat(made.name()).isEqualTo("20260101");
        assertThat(made.description()).isEqualTo("before the patch");
        assertThat(made.current()).isTrue();
        assertThat(made.powerState()).isEqualTo(PowerState.POWERED_ON);
        assertThat(made.created()).isAfter(java.time.Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(now(vm).snapshots()).hasSize(1);
    }

    @Test
    void removesOneSnapshotAndKeepsItsChildren() throws Exception {
        VmInfo vm = chain();
        SnapshotInfo b = now(vm).snapshots().getFirst().children().getFirst();
        assertThat(perform(vm, new VmAction.RemoveSnapshot(b.id(), false)).outcome())
                .isEqualTo(CHANGED);
        assertThat(names(now(vm).snapshots())).containsExactly("a", "c");
        assertThat(perform(vm, new VmAction.RemoveSnapshot(b.id(), false)).outcome())
                .isEqualTo(UNCHANGED);
    }

    @Test
    void removesASnapshotWithItsChildren() throws Exception {
        VmInfo vm = chain();
        SnapshotInfo b = now(vm).snapshots().getFirst().children().getFirst();
        assertThat(perform(vm, new VmAction.RemoveSnapshot(b.id(), true)).outcome())
                .isEqualTo(CHANGED);
        assertThat(names(now(vm).snapshots())).containsExactly("a");
    }

    @Test
    void removesAllSnapshotsOnce() throws Exception {
        VmInfo vm = chain();
        assertThat(perform(vm, new VmAction.RemoveAllSnapshots()).outcome()).isEqualTo(CHANGED);
        assertThat(now(vm).snapshots()).isEmpty();
        assertThat(perform(vm, new VmAction.RemoveAllSnapshots()).outcome()).isEqualTo(UNCHANGED);
    }

    @Test
    void revertsToASnapshot() throws Exception {
        VmInfo vm = chain();
        SnapshotInfo a = now(vm).snapshots().getFirst();
        assertThat(a.current()).isFalse();
        assertThat(perform(vm, new VmAction.Revert(a.id())).outcome()).isEqualTo(CHANGED);
        assertThat(now(vm).snapshots().getFirst().current()).isTrue();
        assertThat(perform(vm, new VmAction.Revert("no-such-snapshot")).outcome())
                .isEqualTo(FAILED);
    }

    @Test
    void aSnapshotOfAnotherMachineIsLeftAlone() throws Exception {
        VmInfo vm = chain();
        VmInfo other = vms().list().stream()
                .filter(v -> !v.id().equals(vm.id()) && !v.template())
                .findFirst()
                .orElseThrow();
        String id = now(vm).snapshots().getFirst().id();
        assertThat(perform(other, new VmAction.RemoveSnapshot(id, true)).outcome())
                .isEqualTo(UNCHANGED);
        assertThat(perform(other, new VmAction.Revert(id)).outcome()).isEqualTo(FAILED);
        assertThat(names(now(vm).snapshots())).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a<b>&amp;", "\"q\" 'q'", "two\nlines\r\n", "*?[x]", "</name><memory>true", "žluťoučký 🐎", "]]>"
            })
    void namesPassUnchanged(String name) throws Exception {
        VmInfo vm = running();
        assertThat(perform(vm, new VmAction.CreateSnapshot(name, name, false, false))
                        .outcome())
                .isEqualTo(CHANGED);
        assertThat(names(now(vm).snapshots())).containsExactly(name);
        assertThat(now(vm).snapshots().getFirst().description()).isEqualTo(name);
        assertThat(perform(vm, snapshot(name)).outcome()).isEqualTo(UNCHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "bell\u0007", "half \uD83D pair", "\uFFFF"})
    void aNameThatCannotBeSentIsRefusedClearly(String name) throws Exception {
        VmInfo vm = running();
        ActionResult refused = perform(vm, snapshot(name));
        assertThat(refused.outcome()).isEqualTo(FAILED);
        assertThat(refused.detail()).contains("U+");
        assertThat(now(vm).snapshots()).isEmpty();
    }

    @Test
    void anUnknownMachineFailsAndSaysSo() throws Exception {
        for (VmAction action : List.of(
                new VmAction.Start(),
                new VmAction.Shutdown(null),
                snapshot("x"),
                new VmAction.RemoveAllSnapshots(),
                new VmAction.Revert("x"))) {
            ActionResult result = vms().perform("vm-none", action, ActionContext.waiting(LONG));
            assertThat(result.outcome()).as("%s", action).isEqualTo(FAILED);
            assertThat(result.detail()).as("%s", action).contains("no longer exists");
        }
    }

    @Test
    void aTimeOutIsStillRunningWithTheTask() throws Exception {
        VmInfo vm = running();
        assumeTrue(holdTasks(), "this back end ends every task at once");
        ActionResult late = vms().perform(vm.id(), new VmAction.Stop(), ActionContext.waiting(Duration.ofMillis(400)));
        assertThat(late.outcome()).isEqualTo(STILL_RUNNING);
        assertThat(late.task()).isNotEmpty();
        assertThat(late.detail()).contains("400 ms");
    }

    @Test
    void aTaskThatIsNotWaitedForCanBeWaitedForLater() throws Exception {
        VmInfo vm = running();
        ActionResult begun = vms().perform(vm.id(), new VmAction.Stop(), new ActionContext(LONG, false, percent -> {}));
        assertThat(begun.outcome()).isEqualTo(STILL_RUNNING);
        Tasks tasks = connection().tasks().orElseThrow();
        String task = String.valueOf(begun.task());
        assertThat(tasks.await(task, ActionContext.waiting(LONG)).outcome()).isEqualTo(CHANGED);
        assertThat(tasks.read(task).state()).isEqualTo(Tasks.State.SUCCESS);
        assertThat(now(vm).powerState()).isEqualTo(PowerState.POWERED_OFF);
    }

    @Test
    void aTaskThatTheServerDoesNotKnowIsNotClaimed() throws Exception {
        Tasks tasks = connection().tasks().orElseThrow();
        ActionResult result = tasks.await("task-none", ActionContext.waiting(LONG));
        assertThat(result.outcome()).isEqualTo(STILL_RUNNING);
        assertThat(result.detail()).contains("no longer knows");
        assertThatExceptionOfType(EndpointException.class).isThrownBy(() -> tasks.read("task-none"));
    }

    @Test
    void aTaskThatHasEndedCannotBeCancelled() throws Exception {
        VmInfo vm = running();
        String task = String.valueOf(perform(vm, new VmAction.Stop()).task());
        Tasks tasks = connection().tasks().orElseThrow();
        assertThatExceptionOfType(EndpointException.class).isThrownBy(() -> tasks.cancel(task));
        assertThat(tasks.read(task).state()).isEqualTo(Tasks.State.SUCCESS);
    }

    @Test
    void theLastProgressReportIsAHundred() throws Exception {
        VmInfo vm = running();
        List<Integer> heard = new CopyOnWriteArrayList<>();
        vms().perform(vm.id(), new VmAction.Stop(), new ActionContext(LONG, true, heard::add));
        assertThat(heard).isSorted().endsWith(100);
    }

    @Test
    void aListenerThatThrowsDoesNotStopTheAction() throws Exception {
        VmInfo vm = running();
        ActionContext context = new ActionContext(LONG, true, percent -> {
            throw new IllegalStateException("a broken progress bar");
        });
        assertThat(vms().perform(vm.id(), new VmAction.Stop(), context).outcome())
                .isEqualTo(CHANGED);
    }

    @Test
    void manyAtOnce() throws Exception {
        List<VmInfo> all = vms().list().stream().filter(v -> !v.template()).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ActionResult>> results = new ArrayList<>();
            for (VmInfo vm : all) {
                results.add(threads.submit(() -> perform(vm, new VmAction.Stop())));
            }
            for (Future<ActionResult> result : results) {
                assertThat(result.get().outcome()).isIn(CHANGED, UNCHANGED);
            }
        }
        assertThat(vms().list().stream().filter(v -> !v.template()))
                .allMatch(v -> v.powerState() == PowerState.POWERED_OFF);
    }

    private VmInfo chain() throws InterruptedException {
        VmInfo vm = running();
        for (String name : List.of("a", "b", "c")) {
            assertThat(perform(vm, snapshot(name)).outcome()).isEqualTo(CHANGED);
        }
        return vm;
    }

    private static VmAction.CreateSnapshot snapshot(String name) {
        return new VmAction.CreateSnapshot(name, "", false, false);
    }

    private static List<String> names(List<SnapshotInfo> tree) {
        List<String> names = new ArrayList<>();
        for (SnapshotInfo node : tree) {
            names.add(node.name());
            names.addAll(names(node.children()));
        }
        return names;
    }
}
