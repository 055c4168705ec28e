package org.vzs.estate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.VmAction;
import org.vzs.driver.VmInfo;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.Problems;

/** The verbs of virtual machines: each makes a plan and hands it to the gate. Thread-safe. */
public final class VmVerbs {
    private final Planner<VmInfo, VirtualMachine, VmAction> planner;

    /** The verbs on the machines of {@code estate}. */
    public VmVerbs(Estate estate) {
        this.planner = new Planner<>(
                estate.gate(),
                estate.machines(),
                VmDecisions::decide,
                (vm, action, context) -> estate.parts().machines(vm.endpoint()).perform(vm.id(), action, context),
                VmDecisions::after);
    }

    /** Powers on; resumes what is suspended. */
    public Results start(Selection<VirtualMachine> vms, Plan.Options options) {
        return each("start", false, vms, options, vm -> new VmAction.Start());
    }

    /** Asks the guests to shut down; after {@code stopAfter}, if given, those still running are powered off. */
    public Results shutdown(Selection<VirtualMachine> vms, @Nullable Duration stopAfter, Plan.Options options) {
        String verb = stopAfter == null ? "shutdown" : "shutdown, then stop after " + Durations.format(stopAfter);
        return each(verb, stopAfter != null, vms, options, vm -> new VmAction.Shutdown(stopAfter));
    }

    /** Powers off at once. */
    public Results stop(Selection<VirtualMachine> vms, Plan.Options options) {
        return each("stop", true, vms, options, vm -> new VmAction.Stop());
    }

    /** Restarts: asks the guest, or resets if {@code hard}. */
    public Results restart(Selection<VirtualMachine> vms, boolean hard, Plan.Options options) {
        return each(hard ? "restart hard" : "restart", hard, vms, options, vm -> new VmAction.Restart(hard));
    }

    /** Suspends. */
    public Results suspend(Selection<VirtualMachine> vms, Plan.Options options) {
        return each("suspend", false, vms, options, vm -> new VmAction.Suspend());
    }

    /** Creates a snapshot on each. */
    public Results snapshot(Selection<VirtualMachine> vms, VmAction.CreateSnapshot snapshot, Plan.Options options) {
        return each("snapshot " + quote(snapshot.name()), false, vms, options, vm -> snapshot);
    }

    /** Removes all snapshots of each. */
    public Results removeAllSnapshots(Selection<VirtualMachine> vms, Plan.Options options) {
        return each("removeSnapshots", true, vms, options, vm -> new VmAction.RemoveAllSnapshots());
    }

    /** Removes those snapshots of each that satisfy {@code condition}, leaves first. */
    public Results removeSnapshots(
            Selection<VirtualMachine> vms, Predicate<VmSnapshot> condition, Plan.Options options) {
        return run(
                "removeSnapshots",
                true,
                options,
                vms.stream().flatMap(vm -> removals(vm, condition).stream()).toList());
    }

    private List<PlannedAction> removals(VirtualMachine vm, Predicate<VmSnapshot> condition) {
        List<PlannedAction> removals = VmSnapshot.of(planner.listings().currentOr(vm)).reversed().stream()
                .filter(condition)
                .map(s -> removal(s, false))
                .toList();
        // Said of the machine too when there is nothing to do: its row in a CSV file has been dealt with.
        return removals.isEmpty() ? List.of(Planner.nothing(vm, "removeSnapshots", "has no such snapshot")) : removals;
    }

    /** Removes these snapshots, with those on top of them if {@code children}. */
    public Results removeSnapshots(Selection<VmSnapshot> snapshots, boolean children, Plan.Options options) {
        return run(
                "removeSnapshots",
                true,
                options,
                snapshots.stream().map(s -> removal(s, children)).toList());
    }

    /**
     * Reverts each machine to its snapshot of this name.
     *
     * @throws org.vzs.problem.ProblemException with exit code USAGE that lists every machine that has none or several
     */
    public Results revert(Selection<VirtualMachine> vms, String name, Plan.Options options) {
        Problems problems = new Problems();
        List<VmSnapshot> chosen = new ArrayList<>();
        for (VirtualMachine old : vms) {
            VirtualMachine vm = planner.listings().currentOr(old);
            List<VmSnapshot> named = VmSnapshot.of(vm).stream()
                    .filter(s -> s.name().equals(name) || s.path().equals(name))
                    .toList();
            if (named.size() == 1) {
                chosen.add(named.getFirst());
            } else {
                problems.add(named.isEmpty() ? absent(vm, name) : ambiguous(vm, name, named));
            }
        }
        problems.throwIfAny(ExitCode.USAGE);
        return revert(Selection.of(chosen), options);
    }

    /** Reverts the machines of these snapshots to them. */
    public Results revert(Selection<VmSnapshot> snapshots, Plan.Options options) {
        return run(
                "revert", true, options, snapshots.stream().map(this::reversion).toList());
    }

    PlannedAction reversion(VmSnapshot s) {
        return planned(s.vm(), "revert to " + quote(s.path()), new VmAction.Revert(s.id()));
    }

    private static Problem absent(VirtualMachine vm, String name) {
        List<String> known = VmSnapshot.of(vm).stream().map(VmSnapshot::path).toList();
        Problem problem = Problem.of(
                "snapshot.not-found",
                "'" + vm.name() + "' on " + vm.endpoint() + " has no snapshot named '" + name + "'");
        return problem.advise(known.isEmpty() ? "it has none at all" : "it has " + String.join(", ", known));
    }

    private static Problem ambiguous(VirtualMachine vm, String name, List<VmSnapshot> named) {
        return Problem.of(
                        "snapshot.ambiguous",
                        "'" + vm.name() + "' on " + vm.endpoint() + " has " + named.size() + " snapshots named '" + name
                                + "'")
                .advise("name its path: "
                        + String.join(", ", named.stream().map(VmSnapshot::path).toList()));
    }

    private Results each(
            String verb,
            boolean destructive,
            Selection<VirtualMachine> vms,
            Plan.Options options,
            Function<VirtualMachine, VmAction> action) {
        return planner.each(verb, destructive, vms, options, action);
    }

    PlannedAction removal(VmSnapshot s, boolean children) {
        String action = "remove snapshot " + quote(s.path()) + (children ? " with children" : "");
        return planned(s.vm(), action, new VmAction.RemoveSnapshot(s.id(), children));
    }

    private PlannedAction planned(VirtualMachine vm, String action, VmAction vmAction) {
        return planner.planned(vm, action, vmAction);
    }

    private Results run(String verb, boolean destructive, Plan.Options options, List<PlannedAction> actions) {
        return planner.run(verb, destructive, options, actions);
    }

    /** As it is, for people: an escaped secret would not be known for one any more. */
    private static String quote(String name) {
        return '"' + name + '"';
    }
}
