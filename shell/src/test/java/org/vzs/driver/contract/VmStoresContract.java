package org.vzs.driver.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Outcome;
import org.vzs.driver.StoredSnapshotInfo;
import org.vzs.driver.StoredVmInfo;
import org.vzs.driver.VmSample;
import org.vzs.driver.VmSample.Metric;
import org.vzs.driver.VmStoreAction;
import org.vzs.driver.VmStoreAction.RemoveSnapshot;
import org.vzs.driver.VmStoreAction.TakeSnapshot;
import org.vzs.driver.VmStoreAlert;
import org.vzs.driver.VmStores;
import org.vzs.problem.ProblemException;
import org.vzs.size.Size;

/**
 * What every driver of a storage system that knows machines keeps. The one under test has a powered machine with a history, one
 * that another was cloned from, and a machine whose name is as bad as names get.
 */
public abstract class VmStoresContract {
    /** A snapshot's name in need of quoting, in JSON and in URLs. */
    protected static final String HOSTILE = "it's \"my\" snapshot\\ {\"a\":1} &vmUuid=x?#% \n$(id) 日本";

    /** The storage system of a connection that is open for the test. */
    protected abstract VmStores store();

    /** The name of a machine that is powered on and has a history. */
    protected abstract String busyVm();

    /** The worst name of a machine. */
    protected abstract String hostileVm();

    protected final ActionResult perform(String id, VmStoreAction action) throws InterruptedException {
        return store().perform(id, action, ActionContext.waiting(Duration.ofSeconds(30)));
    }

    protected final StoredVmInfo vm(String name) {
        return store().vms().stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    protected final List<StoredSnapshotInfo> snapshotsOf(String vmId) {
        return store().snapshots().stream().filter(s -> s.vmId().equals(vmId)).toList();
    }

    protected static void done(ActionResult result) {
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.CHANGED);
    }

    protected static void asWanted(ActionResult result) {
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.UNCHANGED);
    }

    protected static void failed(ActionResult result, String why) {
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.FAILED);
        assertThat(result.detail()).contains(why);
    }

    @Test
    void itSaysWhatItIsAndItsSpaceBelongsTogether() {
        var s = store().store();
        assertThat(s.product()).isNotBlank();
        assertThat(s.model()).isNotBlank();
        assertThat(s.version()).matches("\\d+\\..*");
        assertThat(s.serial()).isNotBlank();
        assertThat(s.controllers()).isNotEmpty();
        assertThat(s.disks()).isNotEmpty();
        assertThat(s.space().used().plus(s.space().free()).minus(s.space().total()))
                .isLessThan(Size.parse("1G"));
    }

    @Test
    void machinesHaveIdsOfTheirOwnAndFiguresInTheirUnits() {
        assertThat(store().vms()).isNotEmpty().extracting(StoredVmInfo::id).doesNotHaveDuplicates();
        StoredVmInfo busy = vm(busyVm());
        VmSample latest = requireNonNull(busy.latest());
        assertThat(latest.end()).isAfter(latest.start());
        assertThat(requireNonNull(latest.get(Metric.IOPS))).isPositive();
        assertThat(requireNonNull(latest.get(Metric.MBPS))).isPositive();
        double parts = requireNonNull(latest.get(Metric.HOST_MS))
                + requireNonNull(latest.get(Metric.NETWORK_MS))
                + requireNonNull(latest.get(Metric.STORAGE_MS));
        assertThat(parts)
                .isCloseTo(requireNonNull(latest.get(Metric.LATENCY_MS)), org.assertj.core.data.Offset.offset(0.05));
        assertThat(requireNonNull(busy.used())).isLessThanOrEqualTo(requireNonNull(busy.provisioned()));
    }

    @Test
    void aHistoryIsInOrderAndNotOlderThanAsked() {
        StoredVmInfo busy = vm(busyVm());
        Instant since = requireNonNull(busy.latest()).end().minus(Duration.ofHours(30));
        List<VmSample> history = store().history(busy.id(), since);
        assertThat(history).hasSizeGreaterThan(10);
        assertThat(history)
                .isSortedAccordingTo(Comparator.comparing(VmSample::end))
                .allSatisfy(s -> assertThat(s.end()).isAfterOrEqualTo(since));
        assertThat(history.stream().map(VmSample::end).distinct()).hasSize(history.size());
        assertThat(history.getLast()).isEqualTo(busy.latest());
    }

    @Test
    void aHistoryOfNobodyIsAnError() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store().history("no-such-vm", Instant.EPOCH))
                .withMessageContaining("no-such-vm");
    }

    @Test
    void aSnapshotFromTakingToRemovalWithBothIdempotent() throws InterruptedException {
        StoredVmInfo vm = vm(busyVm());
        int before = snapshotsOf(vm.id()).size();
        done(perform(vm.id(), new TakeSnapshot("contract", false, Duration.ofHours(2))));
        asWanted(perform(vm.id(), new TakeSnapshot("contract", false, Duration.ofHours(2))));
        assertThat(snapshotsOf(vm.id())).hasSize(before + 1);
        StoredSnapshotInfo taken = snapshotsOf(vm.id()).stream()
                .filter(s -> s.name().equals("contract"))
                .findFirst()
                .orElseThrow();
        assertThat(taken.vm()).isEqualTo(vm.name());
        assertThat(Duration.between(taken.created(), requireNonNull(taken.expires())))
                .isEqualTo(Duration.ofHours(2));
        done(perform(taken.id(), new RemoveSnapshot()));
        asWanted(perform(taken.id(), new RemoveSnapshot()));
        assertThat(snapshotsOf(vm.id())).hasSize(before);
    }

    @Test
    void namesAreNeverSyntax() throws InterruptedException {
        StoredVmInfo vm = vm(hostileVm());
        int others = store().snapshots().size();
        done(perform(vm.id(), new TakeSnapshot(HOSTILE, false, null)));
        asWanted(perform(vm.id(), new TakeSnapshot(HOSTILE, false, null)));
        assertThat(snapshotsOf(vm.id())).singleElement().satisfies(s -> {
            assertThat(s.name()).isEqualTo(HOSTILE);
            assertThat(s.vm()).isEqualTo(hostileVm());
            assertThat(s.expires()).isNull();
        });
        done(perform(snapshotsOf(vm.id()).getFirst().id(), new RemoveSnapshot()));
        assertThat(store().snapshots()).hasSize(others);
    }

    @Test
    void aSnapshotThatMachinesStandOnIsNotRemoved() throws InterruptedException {
        StoredSnapshotInfo base = store().snapshots().stream()
                .filter(s -> s.clones() > 0)
                .findFirst()
                .orElseThrow();
        failed(perform(base.id(), new RemoveSnapshot()), "cloned from it");
        assertThat(store().snapshots()).contains(base);
        assertThat(store().vms()).anySatisfy(v -> assertThat(v.clonedFrom()).isNotEmpty());
    }

    @Test
    void whatDoesNotExistFailsAndSaysSo() throws InterruptedException {
        failed(perform("no-such-vm", new TakeSnapshot("s", false, null)), "no-such-vm");
        asWanted(perform("no-such-snapshot", new RemoveSnapshot()));
    }

    @Test
    void alertsAreNewestFirst() {
        assertThat(store().alerts())
                .isNotEmpty()
                .isSortedAccordingTo(
                        Comparator.comparing((VmStoreAlert a) -> requireNonNull(a.when()), Comparator.reverseOrder()))
                .allSatisfy(a -> assertThat(a.message()).isNotBlank());
    }
}
