package org.vzs.driver.openvz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.ContainerAction;
import org.vzs.driver.ContainerSetting;
import org.vzs.driver.ContainerSnapshot;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Outcome;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.transport.ssh.Backoff;
import org.vzs.transport.ssh.CommandResult;

/** Carries one action out on one container. The judging is by exit status, and by words only where the status is 0 for two things. */
final class VzVerbs {
    private static final int LOCKED = 9;
    private static final int NO_CONFIG = 14;
    private static final int NOT_RUNNING = 31;
    private static final int RUNNING = 32;
    private static final int NOT_MOUNTED = 40;
    private static final int MOUNTED = 41;
    private static final int NO_PRIVATE_AREA = 43;
    private static final int EXISTS = 44;
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(20);

    private final RemoteCommands remote;
    private final String id;
    private final Duration timeout;
    private final long end;

    VzVerbs(RemoteCommands remote, String id, ActionContext context) {
        this.remote = remote;
        this.id = id;
        this.timeout = context.timeout();
        this.end = System.nanoTime() + timeout.toNanos();
    }

    /** An id that cannot be taken for an option or a path. */
    static String checked(String id) {
        if (!id.matches("[0-9A-Za-z][0-9A-Za-z-]*")) {
            throw new IllegalArgumentException("not a container's id: " + id);
        }
        return id;
    }

    ActionResult perform(ContainerAction action) throws InterruptedException {
        return switch (action) {
            case ContainerAction.Create create -> create(create);
            case ContainerAction.Configure configure ->
                judge(
                        vzctl("set", options(configure.settings()), "--save"),
                        r -> r.ok() && r.stdout().contains("No changes in CT configuration"));
            case ContainerAction.SetMissingLimits missing -> setMissingLimits();
            case ContainerAction.Start start -> judge(vzctl("start"), status(RUNNING));
            case ContainerAction.Stop stop ->
                judge(stop.fast() ? vzctl("stop", List.of("--fast")) : vzctl("stop"), says("container is not running"));
            case ContainerAction.Restart restart -> judge(vzctl("restart"), r -> false);
            // chkpnt and restore are the names of both verbs in every version; suspend and resume came with 4.0.
            case ContainerAction.Suspend suspend -> suspend();
            case ContainerAction.Resume resume -> judge(vzctl("restore"), status(RUNNING));
            case ContainerAction.Mount mount ->
                judge(vzctl("mount"), status(MOUNTED).or(says("already mounted")));
            case ContainerAction.Unmount unmount -> judge(vzctl("umount"), status(NOT_MOUNTED));
            case ContainerAction.Destroy destroy ->
                judge(vzctl("destroy"), status(NO_CONFIG).or(status(NO_PRIVATE_AREA)));
            case ContainerAction.CreateSnapshot snapshot -> createSnapshot(snapshot.name());
            case ContainerAction.RemoveSnapshot snapshot ->
                find(s -> s.id().equals(snapshot.snapshotId())).isEmpty()
                        ? new ActionResult(Outcome.UNCHANGED, null, "no such snapshot")
                        : judge(vzctl("snapshot-delete", List.of("--id", snapshot.snapshotId())), r -> false);
            case ContainerAction.Revert revert ->
                judge(vzctl("snapshot-switch", List.of("--id", revert.snapshotId())), r -> false);
            case ContainerAction.Migrate migrate -> migrate(migrate);
            case ContainerAction.RecalculateQuota recalculate -> recalculateQuota();
        };
    }

    private ActionResult create(ContainerAction.Create create) throws InterruptedException {
        List<String> options = new ArrayList<>(List.of("--ostemplate", create.template()));
        options.addAll(options(create.settings()));
        CommandResult r = vzctl("create", options);
        if (r.exitStatus() != EXISTS) {
            return judge(r, x -> false);
        }
        CommandResult there = configuration();
        String template = VzLimits.value(there.stdout(), "OSTEMPLATE");
        return there.ok() && template.equals(create.template())
                ? new ActionResult(Outcome.UNCHANGED, null, "it exists, made from the same template")
                : new ActionResult(
                        Outcome.FAILED,
                        null,
                        "container " + id + " exists, made from "
                                + (template.isEmpty() ? "what is not known" : template) + "; take another id");
    }

    private CommandResult configuration() throws InterruptedException {
        return run(List.of("cat", "/etc/vz/conf/" + id + ".conf"));
    }

    private ActionResult setMissingLimits() throws InterruptedException {
        CommandResult conf = run(List.of("cat", VzDefaults.FILE, "/etc/vz/conf/" + id + ".conf"));
        if (!conf.ok()) {
            return new ActionResult(Outcome.FAILED, null, conf.stderr().strip());
        }
        List<String> missing = VzLimits.missing(conf.stdout());
        return missing.isEmpty()
                ? new ActionResult(Outcome.UNCHANGED, null, "no limit is missing")
                : judge(vzctl("set", missing, "--save"), r -> false);
    }

    private ActionResult suspend() throws InterruptedException {
        CommandResult r = vzctl("chkpnt");
        if (r.exitStatus() == NOT_RUNNING
                && run(List.of("vzctl", "status", id)).stdout().contains(" suspended")) {
            return new ActionResult(Outcome.UNCHANGED, null, "");
        }
        return judge(r, x -> false);
    }

    private ActionResult createSnapshot(String name) throws InterruptedException {
        return find(s -> s.name().equals(name)).isPresent()
                ? new ActionResult(Outcome.UNCHANGED, null, "a snapshot of that name exists")
                : judge(vzctl("snapshot", List.of("--name", name)), r -> false);
    }

    private Optional<ContainerSnapshot> find(Predicate<ContainerSnapshot> wanted) throws InterruptedException {
        CommandResult r = run(List.of("vzctl", "snapshot-list", id, "-H", "-o", "uuid,current,date,name"));
        return VzSnapshots.parse(r.stdout()).stream().filter(wanted).findFirst();
    }

    private ActionResult migrate(ContainerAction.Migrate migrate) throws InterruptedException {
        List<String> argv = new ArrayList<>(List.of("vzmigrate"));
        if (migrate.online()) {
            argv.add("--online");
        }
        if (migrate.destination().startsWith("-")) {
            throw new IllegalArgumentException("not a host: " + migrate.destination());
        }
        argv.add(migrate.destination());
        argv.add(id);
        CommandResult r = run(argv);
        return r.ok()
                ? new ActionResult(Outcome.CHANGED, null, "now on " + migrate.destination())
                : new ActionResult(Outcome.FAILED, null, VzMigrateError.explain(r));
    }

    /** The quota can be dropped only while it is off, that is while the container is stopped; the next start counts anew. */
    private ActionResult recalculateQuota() throws InterruptedException {
        boolean running = run(List.of("vzctl", "status", id)).stdout().contains(" running");
        if (running) {
            ActionResult stopped = judge(vzctl("stop"), says("container is not running"));
            if (stopped.outcome() == Outcome.FAILED) {
                return stopped;
            }
        }
        try {
            return dropQuota(running);
        } catch (EndpointException e) {
            if (!running) {
                throw e;
            }
            // It was stopped: nobody may think that nothing was done, or that it runs.
            return new ActionResult(
                    e.kind() == EndpointException.Kind.LOST ? Outcome.STILL_RUNNING : Outcome.FAILED,
                    null,
                    e.problems().getFirst() + "; it was stopped for this and may be down still: look, and start() it");
        }
    }

    private ActionResult dropQuota(boolean running) throws InterruptedException {
        CommandResult dropped = run(List.of("vzquota", "drop", id));
        ActionResult started =
                running ? judge(vzctl("start"), status(RUNNING)) : new ActionResult(Outcome.CHANGED, null, "");
        if (!dropped.ok()) {
            String down =
                    started.outcome() == Outcome.FAILED ? "; and it does not start again: " + started.detail() : "";
            return new ActionResult(
                    Outcome.FAILED, null, "vzquota drop: " + dropped.stderr().strip() + down);
        }
        return started.outcome() == Outcome.FAILED
                ? started
                : new ActionResult(
                        Outcome.CHANGED,
                        null,
                        running ? "counted anew by the start" : "will be counted by the next start");
    }

    private static List<String> options(List<ContainerSetting> settings) {
        List<String> options = new ArrayList<>();
        for (ContainerSetting setting : settings) {
            options.add("--" + setting.name());
            options.add(setting.value());
        }
        return options;
    }

    private CommandResult vzctl(String verb) throws InterruptedException {
        return vzctl(verb, List.of());
    }

    /** A locked container is tried again for a while: most locks are held by somebody's short command. */
    private CommandResult vzctl(String verb, List<String> options, String... more) throws InterruptedException {
        List<String> argv = new ArrayList<>(List.of("vzctl", verb, id));
        argv.addAll(options);
        argv.addAll(List.of(more));
        Backoff backoff = new Backoff(LOCK_PATIENCE.compareTo(timeout) < 0 ? LOCK_PATIENCE : timeout);
        CommandResult r = run(argv);
        while (r.exitStatus() == LOCKED && backoff.pause()) {
            r = run(argv);
        }
        return r;
    }

    private CommandResult run(List<String> argv) throws InterruptedException {
        return remote.run(argv, Duration.ofNanos(Math.max(1, end - System.nanoTime())));
    }

    private static Predicate<CommandResult> status(int status) {
        return r -> r.exitStatus() == status;
    }

    private static Predicate<CommandResult> says(String words) {
        return r -> r.ok() && (r.stderr() + r.stdout()).contains(words);
    }

    private static ActionResult judge(CommandResult r, Predicate<CommandResult> unchanged) {
        if (unchanged.test(r)) {
            return new ActionResult(Outcome.UNCHANGED, null, "");
        }
        return r.ok()
                ? new ActionResult(Outcome.CHANGED, null, "")
                : new ActionResult(Outcome.FAILED, null, VzError.explain(r));
    }
}
