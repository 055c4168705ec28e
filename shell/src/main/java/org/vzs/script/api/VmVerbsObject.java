package org.vzs.script.api;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.VmAction;
import org.vzs.estate.Plan;
import org.vzs.estate.Selection;
import org.vzs.estate.VirtualMachine;
import org.vzs.estate.VmSnapshot;
import org.vzs.estate.Wildcard;

/** The verbs of one or many virtual machines. All are idempotent, wait for the end and answer Results. */
public final class VmVerbsObject extends ScriptObject {
    private static final Duration GUEST_TIMEOUT = Duration.ofMinutes(5);

    private final Session session;
    private final Selection<VirtualMachine> vms;

    VmVerbsObject(Session session, Selection<VirtualMachine> vms) {
        this.session = session;
        this.vms = vms;
    }

    @Override
    protected String noun() {
        return "vm";
    }

    private ResultsObject results(org.vzs.estate.Results results) {
        return new ResultsObject(session, results);
    }

    /** Powers on. */
    @HostAccess.Export
    @Doc(
            value = "Powers on; a suspended machine resumes. One that runs is UNCHANGED.",
            usage = "start({timeout, wait, confirm})",
            options = {
                "timeout: how long to wait for each, such as '10m'; 30m if not set",
                "wait: false to hand back tasks"
            },
            errors = {
                "InsufficientResourcesFault: the host has no room for it",
                "TaskInProgress: another task holds the machine"
            },
            example = "vms('MyVM*').start()")
    public ResultsObject start(Args args) {
        return results(
                session.vmVerbs().start(vms, args.options(0, CallOptions.COMMON).common()));
    }

    /** Shuts the guests down. */
    @HostAccess.Export
    @Doc(
            value =
                    "Asks the guest to shut down and waits until it is off. One without running tools is FAILED at once.",
            usage = "shutdown({then, after, timeout, wait, confirm})",
            options = {
                "then: 'stop' to power off hard what is still on after the time `after`",
                "after: how long the guest has, such as '5m'",
                "timeout: how long to wait before the outcome is STILL_RUNNING; 5m if not set"
            },
            errors = {"ToolsUnavailable: the guest cannot be asked; stop() it"},
            example = "vm('MyVM2').shutdown()")
    public ResultsObject shutdown(Args args) {
        CallOptions options = args.options(0, CallOptions.with("then", "after"));
        Duration after = options.duration("after");
        String then = options.string("then");
        if ((then != null && !then.equals("stop")) || (then == null) != (after == null)) {
            throw args.wrong("takes then and after together, as in {then: 'stop', after: '5m'}");
        }
        Duration timeout = after == null ? GUEST_TIMEOUT : after.plus(GUEST_TIMEOUT);
        return results(session.vmVerbs().shutdown(vms, after, options.common(timeout)));
    }

    /** Powers off. */
    @HostAccess.Export
    @Doc(
            value = "Powers off at once, as pulling the plug does. Needs a yes.",
            usage = "stop({timeout, wait, confirm})",
            options = {"confirm: false if the script has its yes already"},
            errors = {"gate.confirm: a batch run without --yes and without confirm: false"},
            example = "vm('MyVM2').stop({confirm: false})")
    public ResultsObject stop(Args args) {
        return results(
                session.vmVerbs().stop(vms, args.options(0, CallOptions.COMMON).common()));
    }

    /** Restarts. */
    @HostAccess.Export
    @Doc(
            value = "Asks the guest to restart; with hard, resets it, which needs a yes.",
            usage = "restart({hard, timeout, wait, confirm})",
            options = {"hard: true to reset without asking the guest"},
            errors = {"ToolsUnavailable: the guest cannot be asked; {hard: true}", "InvalidPowerState: it does not run"
            },
            example = "vm('MyVM2').restart({hard: true, confirm: false})")
    public ResultsObject restart(Args args) {
        CallOptions options = args.options(0, CallOptions.with("hard"));
        return results(session.vmVerbs().restart(vms, options.bool("hard", false), options.common()));
    }

    /** Suspends. */
    @HostAccess.Export
    @Doc(
            value = "Writes the memory to disk and halts.",
            usage = "suspend({timeout, wait, confirm})",
            errors = {"InvalidPowerState: it does not run", "TaskInProgress: another task holds the machine"},
            example = "vm('MyVM2').suspend()")
    public ResultsObject suspend(Args args) {
        return results(session.vmVerbs()
                .suspend(vms, args.options(0, CallOptions.COMMON).common()));
    }

    /** Creates snapshots. */
    @HostAccess.Export
    @Doc(
            value = "Creates a snapshot. A machine that has one of that name is UNCHANGED.",
            usage = "snapshot(name, {description, memory, quiesce, timeout, wait, confirm})",
            options = {
                "description: a text",
                "memory: true to keep the memory of a running machine; false if not set",
                "quiesce: true to bring the guest's file systems to rest; false if not set"
            },
            errors = {
                "TaskInProgress: another task holds the machine",
                "ApplicationQuiesceFault: the guest could not be brought to rest; without quiesce it is not asked"
            },
            example = "vms('MyVM*').snapshot('before-update', {description: 'by the tutorial'})")
    public ResultsObject snapshot(Args args) {
        String name = args.string(0, "the snapshot's name");
        CallOptions options = args.options(1, CallOptions.with("description", "memory", "quiesce"));
        String description = options.string("description");
        VmAction.CreateSnapshot create = new VmAction.CreateSnapshot(
                name,
                description == null ? "" : description,
                options.bool("memory", false),
                options.bool("quiesce", false));
        return results(session.vmVerbs().snapshot(vms, create, options.common()));
    }

    /** Removes snapshots. */
    @HostAccess.Export
    @Doc(
            value = "Removes snapshots: all of them, or those of a name or an age. Needs a yes.",
            usage = "removeSnapshots({name, olderThan, timeout, wait, confirm})",
            options = {
                "name: only those of this name; may have * and ?",
                "olderThan: only those older than this, such as '7d'",
                "confirm: false if the script has its yes already"
            },
            errors = {"gate.confirm: a batch run without --yes and without confirm: false"},
            example = "vms('MyVM*').removeSnapshots({olderThan: '7d', confirm: false})")
    public ResultsObject removeSnapshots(Args args) {
        CallOptions options = args.options(0, CallOptions.with("name", "olderThan"));
        Plan.Options common = options.common();
        String name = options.string("name");
        Duration age = options.duration("olderThan");
        return results(
                name == null && age == null
                        ? session.vmVerbs().removeAllSnapshots(vms, common)
                        : session.vmVerbs().removeSnapshots(vms, condition(name, age), common));
    }

    private static Predicate<VmSnapshot> condition(@Nullable String name, @Nullable Duration age) {
        Pattern names = name == null ? null : Wildcard.compile(name);
        Instant before = age == null ? Instant.MAX : Instant.now().minus(age);
        return s -> (names == null || names.matcher(s.name()).matches())
                && s.info().created().isBefore(before);
    }

    /** Reverts. */
    @HostAccess.Export
    @Doc(
            value =
                    "Goes back to the snapshot of this name (or path, such as 'base/patched'); what came after it in the"
                            + " machine is lost. Needs a yes.",
            usage = "revert(name, {timeout, wait, confirm})",
            errors = {
                "snapshot.not-found: a machine has no snapshot of that name",
                "snapshot.ambiguous: a machine has several; name the path"
            },
            example = "vm('MyVM1').snapshot('base'); vm('MyVM1').revert('base', {confirm: false})")
    public ResultsObject revert(Args args) {
        String name = args.string(0, "the snapshot's name");
        return results(session.vmVerbs()
                .revert(vms, name, args.options(1, CallOptions.COMMON).common()));
    }
}
