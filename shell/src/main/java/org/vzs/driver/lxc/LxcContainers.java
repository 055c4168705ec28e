package org.vzs.driver.lxc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.ContainerAction;
import org.vzs.driver.ContainerInfo;
import org.vzs.driver.ContainerSnapshot;
import org.vzs.driver.Containers;
import org.vzs.driver.EndpointException;
import org.vzs.driver.ExecResult;
import org.vzs.driver.Outcome;
import org.vzs.driver.RemoteTerminal;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.transport.ssh.CommandResult;

/** The containers in one folder of an LXC host. */
final class LxcContainers implements Containers {
    private static final String TEMPLATES = "/usr/share/lxc/templates";

    private final RemoteCommands remote;
    private final String folder;

    LxcContainers(RemoteCommands remote, String folder) {
        this.remote = remote;
        this.folder = folder;
    }

    @Override
    public List<ContainerInfo> list() {
        CommandResult table = remote.query(List.of("lxc-ls", "-P", folder, "-f", "-F", LxcList.COLUMNS));
        if (!table.ok()) {
            throw remote.notUnderstood("lxc-ls failed: " + table.stderr().strip(), "Run it by hand and look.");
        }
        if (table.stdout().isBlank()) {
            return List.of();
        }
        CommandResult configuration = remote.query(List.of(
                "find",
                folder,
                "-mindepth",
                "2",
                "-maxdepth",
                "2",
                "-name",
                "config",
                "-exec",
                "grep",
                "-H",
                "-E",
                LxcList.WANTED,
                "{}",
                "+"));
        return LxcList.parse(table.stdout(), configuration.stdout());
    }

    @Override
    public ActionResult perform(String id, ContainerAction action, ActionContext context) throws InterruptedException {
        try {
            return new LxcVerbs(remote, folder, LxcVerbs.checked(id), context).perform(action);
        } catch (EndpointException e) {
            if (e.kind() != EndpointException.Kind.LOST) {
                throw e;
            }
            return new ActionResult(
                    Outcome.STILL_RUNNING, null, e.problems().getFirst().toString());
        }
    }

    @Override
    public ExecResult exec(String id, List<String> argv, Duration timeout) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of("lxc-attach", "-P", folder, "-n", LxcVerbs.checked(id), "--"));
        all.addAll(argv);
        CommandResult r = remote.run(all, timeout);
        // The status may be the command's own; lxc-attach's own complaint tells them apart.
        if (r.exitStatus() == 1
                && r.stderr().startsWith("lxc-attach: ")
                && r.stderr().contains("Failed to get init pid")) {
            throw new ProblemException(
                    ExitCode.FAILED,
                    Problem.of("container.exec", "the container does not exist or does not run")
                            .at(remote.endpoint() + "/" + id));
        }
        return new ExecResult(r.exitStatus(), r.stdout(), r.stderr());
    }

    @Override
    public RemoteTerminal enter(String id, String type, int columns, int rows) throws InterruptedException {
        return remote.terminal(List.of("lxc-attach", "-P", folder, "-n", LxcVerbs.checked(id)), type, columns, rows);
    }

    @Override
    public List<ContainerSnapshot> snapshots(String id) {
        return LxcSnapshots.parse(
                remote.query(List.of("lxc-snapshot", "-P", folder, "-n", LxcVerbs.checked(id), "-L", "-C"))
                        .stdout());
    }

    @Override
    public List<String> templates() {
        return remote.query(List.of("ls", "-1", TEMPLATES))
                .stdout()
                .lines()
                .filter(name -> name.startsWith("lxc-"))
                .map(name -> name.substring("lxc-".length()))
                .toList();
    }

    @Override
    public Map<String, String> distributions() {
        return Map.of();
    }

    @Override
    public List<String> missingDefaults() {
        return List.of();
    }

    @Override
    public ActionResult addDefaults(List<String> lines, ActionContext context) {
        return new ActionResult(Outcome.FAILED, null, "LXC requires no defaults");
    }
}
