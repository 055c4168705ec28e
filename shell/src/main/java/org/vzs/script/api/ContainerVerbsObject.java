package org.vzs.script.api;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.graalvm.polyglot.HostAccess;
import org.vzs.driver.ContainerAction;
import org.vzs.driver.ContainerSetting;
import org.vzs.driver.ContainerSnapshot;
import org.vzs.estate.Container;
import org.vzs.estate.ContainerCommands;
import org.vzs.estate.ContainerSnapshots;
import org.vzs.estate.ContainerVerbs;
import org.vzs.estate.Plan;
import org.vzs.estate.Selection;
import org.vzs.estate.Wildcard;

/** The verbs of one or many containers. All are idempotent, wait for the end and answer Results. */
public final class ContainerVerbsObject extends ScriptObject {
    private final Session session;
    private final Selection<Container> containers;

    ContainerVerbsObject(Session session, Selection<Container> containers) {
        this.session = session;
        this.containers = containers;
    }

    @Override
    protected String noun() {
        return "container";
    }

    private ResultsObject results(org.vzs.estate.Results results) {
        return new ResultsObject(session, results);
    }

    private ContainerVerbs verbs() {
        return new ContainerVerbs(session.estate());
    }

    private ContainerSnapshots snapshots() {
        return new ContainerSnapshots(session.estate());
    }

    /** A verb that has no options of its own. */
    private ResultsObject each(Args args, String verb, boolean destructive, ContainerAction action) {
        Plan.Options options = args.options(0, CallOptions.COMMON).common();
        return results(verbs().each(verb, destructive, containers, action, options));
    }

    /** Starts. */
    @HostAccess.Export
    @Doc(
            value = "Starts; a suspended container resumes. One that runs is UNCHANGED.",
            usage = "start({timeout, wait, confirm})",
            errors = {
                "NOTENOUGHUBCPARAMS: limits are missing that a start requires; setMissingLimits()",
                "LOCKED: another vzctl is still at work on it after 20 s; wait for its end"
            },
            example = "containers('web*').start()")
    public ResultsObject start(Args args) {
        return each(args, "start", false, new ContainerAction.Start());
    }

    /** Stops. */
    @HostAccess.Export
    @Doc(
            value = "Stops: its init has some time to end everything, then it is killed. Needs a yes.",
            usage = "stop({fast, timeout, wait, confirm})",
            options = "fast: true to kill its processes at once",
            errors = {
                "STOP_ERROR: something in it does not end; {fast: true}",
                "LOCKED: another vzctl is still at work on it after 20 s; wait for its end"
            },
            example = "container(101).stop({confirm: false})")
    public ResultsObject stop(Args args) {
        CallOptions options = args.options(0, CallOptions.with("fast"));
        boolean fast = options.bool("fast", false);
        return results(verbs().each(
                        fast ? "stop fast" : "stop",
                        true,
                        containers,
                        new ContainerAction.Stop(fast),
                        options.common()));
    }

    /** Restarts. */
    @HostAccess.Export
    @Doc(
            value = "Stops a running container and starts it again.",
            usage = "restart({timeout, wait, confirm})",
            errors = {
                "is stopped, not running: only one that runs is restarted; start()",
                "STOP_ERROR: something in it does not end; stop({fast: true}) and start()"
            },
            example = "container(101).restart({confirm: false})")
    public ResultsObject restart(Args args) {
        return each(args, "restart", false, new ContainerAction.Restart());
    }

    /** Suspends. */
    @HostAccess.Export
    @Doc(
            value = "Halts its processes: OpenVZ writes its memory to disk (checkpoint), LXC freezes it in place.",
            usage = "suspend({timeout, wait, confirm})",
            errors = {
                "is stopped, not running: start() it first",
                "CHKPNT_ERROR: OpenVZ cannot write down some process of it; stop() it instead"
            },
            example = "container(101).suspend()")
    public ResultsObject suspend(Args args) {
        return each(args, "suspend", false, new ContainerAction.Suspend());
    }

    /** Resumes. */
    @HostAccess.Export
    @Doc(
            value = "Lets a suspended container go on.",
            usage = "resume({timeout, wait, confirm})",
            errors = {
                "is stopped, not suspended: start() it",
                "RESTORE_ERROR: its dump cannot be read back, and is left as it was; dmesg of the node says why"
            },
            example = "container(101).suspend(); container(101).resume()")
    public ResultsObject resume(Args args) {
        return each(args, "resume", false, new ContainerAction.Resume());
    }

    /** Mounts. */
    @HostAccess.Export
    @Doc(
            value = "Mounts the file system of a stopped container (OpenVZ).",
            usage = "mount({timeout, wait, confirm})",
            errors = {
                "FS_CANTMOUNT: its file system cannot be mounted; dmesg of the node says why",
                "LXC has no mount: its containers' files lie in a folder of the node"
            },
            example = "container(105).mount()")
    public ResultsObject mount(Args args) {
        return each(args, "mount", false, new ContainerAction.Mount());
    }

    /** Unmounts. */
    @HostAccess.Export
    @Doc(
            value = "Unmounts the file system again (OpenVZ).",
            usage = "umount({timeout, wait, confirm})",
            errors = {
                "is running; stop it first: stop() unmounts it too",
                "FS_CANTUMOUNT: some process on the node works in it; lsof there tells which",
                "LXC has no unmount: its containers' files lie in a folder of the node"
            },
            example = "container(105).mount(); container(105).umount()")
    public ResultsObject umount(Args args) {
        return each(args, "umount", false, new ContainerAction.Unmount());
    }

    /** Destroys. */
    @HostAccess.Export
    @Doc(
            value = "Removes it with all its files, for good. One that runs is FAILED. Needs a yes.",
            usage = "destroy({timeout, wait, confirm})",
            errors = {
                "is running; stop it first: stop()",
                "LOCKED: another vzctl is still at work on it after 20 s; wait for its end"
            },
            example = "container(105).destroy({confirm: false})")
    public ResultsObject destroy(Args args) {
        return each(args, "destroy", true, new ContainerAction.Destroy());
    }

    /** Sets parameters. */
    @HostAccess.Export
    @Doc(
            value =
                    "Sets parameters now and for every later start, by the device's own names: those of 'vzctl set' without"
                            + " dashes, or lxc.… keys. A list sets the parameter once for each of its values.",
            usage = "set(parameters, {timeout, wait, confirm})",
            errors = {
                "INVALID_PARAMETER_SYNTAX: vzctl has no such parameter",
                "INVALID_PARAMETER_VALUE: it does not take this value"
            },
            example = "container(101).set({cpuunits: 2000, cpulimit: 50, ioprio: 6, nameserver: ['192.0.2.1',"
                    + " '192.0.2.2']})")
    public ResultsObject set(Args args) {
        List<ContainerSetting> settings = ContainerArguments.settings(args, args.get(0));
        if (settings.isEmpty()) {
            throw args.wrong("needs parameters, as in {cpuunits: 2000}");
        }
        return results(verbs().set(
                        containers,
                        settings,
                        args.options(1, CallOptions.COMMON).common()));
    }

    /** Limits. */
    @HostAccess.Export
    @Doc(
            value =
                    "Gives every limit that a start requires and that its configuration lacks a generous value (OpenVZ).",
            usage = "setMissingLimits({timeout, wait, confirm})",
            errors = {
                "NOVECONFIG: it is not on the node any more; list again",
                "CONFIG_SAVE_ERROR: its configuration cannot be saved; make room under /etc/vz of the node"
            },
            example = "container(101).setMissingLimits()")
    public ResultsObject setMissingLimits(Args args) {
        return each(args, "set missing limits", false, new ContainerAction.SetMissingLimits());
    }

    /** Quota. */
    @HostAccess.Export
    @Doc(
            value =
                    "Has its disk quota counted anew (vzquota drop), as after files were put into it from outside. One that"
                            + " runs is stopped for it and started again. Needs a yes.",
            usage = "recalculateQuota({timeout, wait, confirm})",
            errors = {
                "vzquota drop: vzquota refuses, and says why behind it",
                "STOP_ERROR: it runs, and something in it does not end; stop({fast: true}) first",
                "LXC has no disk quota: limit the file system that its folder lies on"
            },
            example = "container(101).recalculateQuota({confirm: false})")
    public ResultsObject recalculateQuota(Args args) {
        return each(args, "recalculate quota", true, new ContainerAction.RecalculateQuota());
    }

    /** Migrates. */
    @HostAccess.Export
    @Doc(
            value =
                    "Moves it to another node (vzmigrate). Offline, it is stopped for the time it takes, which needs a yes.",
            usage = "migrate({to, online, timeout, wait, confirm})",
            options = {
                "to: host name or address of the other node, which this node's root can log in to",
                "online: true to let it go on running"
            },
            errors = {
                "vzmigrate ended with 4: the other node cannot be reached; it must let this node's root in by key",
                "vzmigrate ended with 9: the other node has a container of this id",
                "vzmigrate ended with 17 or 18: the other node's checkpoint or CPU does not fit; without online",
                "is stopped, not running: only one that runs moves online; without online",
                "LXC has no migrate: stop it, copy its folder, start it there"
            },
            example = "container(101).migrate({to: 'hn2', online: true})")
    public ResultsObject migrate(Args args) {
        CallOptions options = args.options(0, CallOptions.with("to", "online"));
        String to = options.string("to");
        if (to == null || to.isBlank()) {
            throw args.wrong("needs the other node, as in {to: 'hn2'}");
        }
        return results(verbs().migrate(containers, to, options.bool("online", false), options.common()));
    }

    /** Creates snapshots. */
    @HostAccess.Export
    @Doc(
            value =
                    "Takes a snapshot. One that has a snapshot of that name is UNCHANGED; OpenVZ needs the layout ploop, LXC a"
                            + " stopped container.",
            usage = "snapshot(name, {timeout, wait, confirm})",
            errors = {
                "lies on simfs, which has no snapshots: only the layout ploop has them",
                "the container is RUNNING: LXC takes snapshots of stopped containers only; stop() it first",
                "CREATE_SNAPSHOT: the ploop image could not be snapshotted; what vzctl said stands behind it"
            },
            example = "container(101).snapshot('before-update')")
    public ResultsObject snapshot(Args args) {
        String name = args.string(0, "the snapshot's name");
        return results(snapshots()
                .create(containers, name, args.options(1, CallOptions.COMMON).common()));
    }

    /** Removes snapshots. */
    @HostAccess.Export
    @Doc(
            value = "Removes snapshots: all of them, or those of a name. Needs a yes.",
            usage = "removeSnapshots({name, timeout, wait, confirm})",
            options = "name: only those of this name; may have * and ?",
            errors = {"DELETE_SNAPSHOT: vzctl could not remove it, and says why behind it"},
            example = "container(101).removeSnapshots({name: 'before-*', confirm: false})")
    public ResultsObject removeSnapshots(Args args) {
        CallOptions options = args.options(0, CallOptions.with("name"));
        String name = options.string("name");
        Pattern names = name == null ? null : Wildcard.compile(name);
        Predicate<ContainerSnapshot> wanted =
                s -> names == null || names.matcher(s.name()).matches();
        return results(snapshots().remove(containers, wanted, options.common()));
    }

    /** Reverts. */
    @HostAccess.Export
    @Doc(
            value = "Goes back to the snapshot of this name or id; what came after it is lost. Needs a yes.",
            usage = "revert(name, {timeout, wait, confirm})",
            errors = {
                "snapshot.not-found: a container has no snapshot of that name",
                "snapshot.ambiguous: a container has several; name the id",
                "the container is RUNNING: LXC goes back with stopped containers only; stop() it first",
                "SWITCH_SNAPSHOT: vzctl could not go back, and says why behind it"
            },
            example =
                    "createContainer(556, {on: 'hn1', template: 'debian-7.0-standard_7.0-2_amd64', set: {layout: 'ploop'}});"
                            + " container(556).snapshot('base'); container(556).revert('base', {confirm: false})")
    public ResultsObject revert(Args args) {
        String name = args.string(0, "the snapshot's name");
        return results(snapshots()
                .revert(containers, name, args.options(1, CallOptions.COMMON).common()));
    }

    /** Runs a command. */
    @HostAccess.Export
    @Doc(
            value =
                    "Runs a command inside; its output is the detail of the result. It counts as a change, so that a dry run"
                            + " does not run it, unless it is said to read only.",
            usage = "exec(argv, {readOnly, timeout, wait, confirm})",
            options = "readOnly: true for a command that changes nothing",
            errors = {
                "ended with status N: the command did not end with 0; its output stands behind it",
                "the end was not seen: the connection was lost, so it is STILL_RUNNING; look before running it again"
            },
            example = "containers().where({state: 'running'}).exec(['hostname'], {readOnly: true})")
    public ResultsObject exec(Args args) {
        List<String> argv = ContainerArguments.argv(args);
        CallOptions options = args.options(1, CallOptions.with("readOnly"));
        return results(new ContainerCommands(session.estate())
                .exec(containers, argv, options.bool("readOnly", false), options.common()));
    }
}
