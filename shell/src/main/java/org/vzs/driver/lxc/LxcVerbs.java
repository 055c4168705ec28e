package org.vzs.driver.lxc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.ContainerAction;
import org.vzs.driver.ContainerSetting;
import org.vzs.driver.ContainerSnapshot;
import org.vzs.driver.Outcome;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.transport.ssh.CommandResult;

/** Carries one action out on one container. The tools say by words, not by status, why they did nothing. */
final class LxcVerbs {
    /** How long the container's init has to end, in seconds; then lxc-stop kills it. */
    private static final String GRACE = "30";
    /** Puts the snapshot's name into a file, because lxc-snapshot takes it from one. Values come as parameters only. */
    private static final String SNAPSHOT =
            "f=$(mktemp) && printf '%s\\n' \"$3\" >\"$f\" && lxc-snapshot -P \"$1\" -n \"$2\" -c \"$f\"; s=$?; rm -f \"$f\"; exit $s";
    /** Replaces or adds one line of a configuration file; ends with 3 if it is there already. */
    private static final String CONFIGURE = """
            line="$2 = $3"
            grep -qxF -e "$line" "$1" && exit 3
            new=$(awk -v key="$2" '{ k = $0; sub(/[ \\t]*=.*/, "", k); if (k != key) print }' "$1") || exit 1
            printf '%s\\n%s\\n' "$new" "$line" >"$1"
            """;

    private static final int SAVED_BEFORE = 3;
    /** In these it has cgroups. */
    private static final Set<String> LIVE = Set.of("RUNNING", "FROZEN");

    private final RemoteCommands remote;
    private final String folder;
    private final String id;
    private final long end;

    LxcVerbs(RemoteCommands remote, String folder, String id, ActionContext context) {
        this.remote = remote;
        this.folder = folder;
        this.id = id;
        this.end = System.nanoTime() + context.timeout().toNanos();
    }

    /** A name that cannot be taken for an option or a path. */
    static String checked(String id) {
        if (!id.matches("[0-9A-Za-z][0-9A-Za-z_.-]*")) {
            throw new IllegalArgumentException("not a container's id: " + id);
        }
        return id;
    }

    ActionResult perform(ContainerAction action) throws InterruptedException {
        return switch (action) {
            case ContainerAction.Create create -> create(create);
            case ContainerAction.Configure configure -> configure(configure.settings());
            case ContainerAction.Start start -> judge(lxc("lxc-start"), says("already running"));
            case ContainerAction.Stop stop ->
                judge(stop.fast() ? lxc("lxc-stop", "-k") : lxc("lxc-stop", "-t", GRACE), says("is not running"));
            case ContainerAction.Restart restart -> judge(lxc("lxc-stop", "-r", "-t", GRACE), r -> false);
            case ContainerAction.Suspend suspend ->
                state().equals("FROZEN") ? unchanged("") : judge(lxc("lxc-freeze"), r -> false);
            case ContainerAction.Resume resume ->
                state().equals("RUNNING") ? unchanged("") : judge(lxc("lxc-unfreeze"), r -> false);
            case ContainerAction.Destroy destroy -> judge(lxc("lxc-destroy", "-s"), says("is not defined"));
            case ContainerAction.CreateSnapshot snapshot -> createSnapshot(snapshot.name());
            case ContainerAction.RemoveSnapshot snapshot ->
                snapshots().stream().noneMatch(s -> s.id().equals(snapshot.snapshotId()))
                        ? unchanged("no such snapshot")
                        : judge(lxc("lxc-snapshot", "-d", snapshot.snapshotId()), r -> false);
            case ContainerAction.Revert revert -> stopped("lxc-snapshot", "-r", revert.snapshotId());
            case ContainerAction.SetMissingLimits limits -> unchanged("LXC requires no limits");
            case ContainerAction.Mount mount -> hasNone("mount");
            case ContainerAction.Unmount unmount -> hasNone("unmount");
            case ContainerAction.Migrate migrate -> hasNone("migrate");
            case ContainerAction.RecalculateQuota quota -> hasNone("disk quota");
        };
    }

    /** The setting {@code config} names a file to begin with; the others are the template's own options. */
    private ActionResult create(ContainerAction.Create create) throws InterruptedException {
        CommandResult there = run(List.of("grep", "-m1", "^# Template used", folder + "/" + id + "/config"));
        if (there.ok()) {
            return there.stdout().strip().endsWith("lxc-" + create.template())
                    ? unchanged("it exists, made from the same template")
                    : failed("container " + id + " exists, made from another template; take another id");
        }
        List<String> argv = new ArrayList<>(List.of("lxc-create", "-P", folder, "-n", id, "-t", create.template()));
        List<String> forTemplate = new ArrayList<>();
        for (ContainerSetting setting : create.settings()) {
            List<String> to = setting.name().equals("config") ? argv : forTemplate;
            to.add(setting.name().equals("config") ? "-f" : "--" + setting.name());
            to.add(setting.value());
        }
        if (!forTemplate.isEmpty()) {
            argv.add("--");
            argv.addAll(forTemplate);
        }
        return judge(run(argv), r -> false);
    }

    /**
     * Into the configuration for every later start, and a cgroup's into a running container at once: first there, so that
     * what the kernel refuses is not saved either. The two may differ; it is UNCHANGED only where both are as wanted.
     */
    private ActionResult configure(List<ContainerSetting> settings) throws InterruptedException {
        for (ContainerSetting setting : settings) {
            if (!setting.name().startsWith("lxc.") || setting.value().contains("\n")) {
                return failed("LXC's settings are called lxc.… and are one line: " + setting.name());
            }
        }
        boolean alive = LIVE.contains(state());
        List<String> done = new ArrayList<>();
        for (ContainerSetting setting : settings) {
            boolean changed = false;
            if (alive && setting.name().startsWith("lxc.cgroup")) {
                String key = setting.name().substring(setting.name().indexOf('.', 4) + 1);
                String before = lxc("lxc-cgroup", key).stdout();
                CommandResult live = lxc("lxc-cgroup", key, setting.value());
                if (!live.ok()) {
                    return failed("the running container does not take " + setting.name() + " = " + setting.value()
                            + ", and it was not saved: " + said(live) + after(done));
                }
                changed = !lxc("lxc-cgroup", key).stdout().equals(before);
            }
            CommandResult saved = run(List.of(
                    "sh", "-c", CONFIGURE, "sh", folder + "/" + id + "/config", setting.name(), setting.value()));
            if (!saved.ok() && saved.exitStatus() != SAVED_BEFORE) {
                return failed(said(saved) + after(done));
            }
            if (changed || saved.ok()) {
                done.add(setting.name());
            }
        }
        return done.isEmpty() ? unchanged("") : new ActionResult(Outcome.CHANGED, null, "");
    }

    private static String after(List<String> done) {
        return done.isEmpty() ? "" : " (already set: " + String.join(", ", done) + ")";
    }

    private ActionResult createSnapshot(String name) throws InterruptedException {
        if (name.contains("\n") || name.isBlank()) {
            return failed("a snapshot's name is one line");
        }
        if (snapshots().stream().anyMatch(s -> s.name().equals(name))) {
            return unchanged("a snapshot of that name exists");
        }
        // lxc-snapshot of a running container fails without a word.
        String state = state();
        return state.equals("STOPPED")
                ? judge(run(List.of("sh", "-c", SNAPSHOT, "sh", folder, id, name)), r -> false)
                : failed("the container is " + state + "; stop it first");
    }

    private ActionResult stopped(String... argv) throws InterruptedException {
        String state = state();
        return state.equals("STOPPED")
                ? judge(lxc(argv), r -> false)
                : failed("the container is " + state + "; stop it first");
    }

    private List<ContainerSnapshot> snapshots() throws InterruptedException {
        return LxcSnapshots.parse(lxc("lxc-snapshot", "-L", "-C").stdout());
    }

    private String state() throws InterruptedException {
        CommandResult r = lxc("lxc-info", "-s", "-H");
        return r.ok() ? r.stdout().strip() : "absent";
    }

    private CommandResult lxc(String... argv) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of(argv[0], "-P", folder, "-n", id));
        all.addAll(List.of(argv).subList(1, argv.length));
        return run(all);
    }

    private CommandResult run(List<String> argv) throws InterruptedException {
        return remote.run(argv, Duration.ofNanos(Math.max(1, end - System.nanoTime())));
    }

    private static Predicate<CommandResult> says(String words) {
        return r -> r.stderr().contains(words);
    }

    private static ActionResult judge(CommandResult r, Predicate<CommandResult> unchanged) {
        if (unchanged.test(r)) {
            return unchanged("");
        }
        return r.ok() ? new ActionResult(Outcome.CHANGED, null, "") : failed(said(r));
    }

    /** The complaint without the source file and line that every tool puts before it. */
    private static String said(CommandResult r) {
        String text = r.stderr()
                .strip()
                .replaceAll("(?m)^lxc-\\S+: (?:\\S+: )?\\.\\./src/\\S+: \\S+: \\d+ ", "")
                .replaceAll("\\R", "; ");
        return text.isEmpty() ? "it ended with status " + r.exitStatus() + " and no word" : text;
    }

    private static ActionResult hasNone(String what) {
        return failed("LXC has no " + what);
    }

    private static ActionResult failed(String why) {
        return new ActionResult(Outcome.FAILED, null, why);
    }

    private static ActionResult unchanged(String why) {
        return new ActionResult(Outcome.UNCHANGED, null, why);
    }
}
