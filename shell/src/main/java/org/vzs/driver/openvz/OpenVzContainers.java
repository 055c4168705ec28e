package org.vzs.driver.openvz;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.vzs.transport.ssh.ShellQuoting;

/** The containers of one node. */
final class OpenVzContainers implements Containers {
    private static final int NOT_RUNNING = 31;
    private static final int NO_CONFIG = 14;

    /** Where template tarballs lie on Debian and on Red Hat nodes; often one is a link to the other. */
    private static final List<String> TEMPLATES = List.of("/var/lib/vz/template/cache", "/vz/template/cache");

    private final RemoteCommands remote;
    private final String version;

    /** @param version of vzctl, as it says itself */
    OpenVzContainers(RemoteCommands remote, String version) {
        this.remote = remote;
        this.version = version;
    }

    @Override
    public List<ContainerInfo> list() {
        return VzColumns.isNew(version) ? listed() : listedByColumns();
    }

    private List<ContainerInfo> listed() {
        CommandResult r = remote.query(List.of("vzlist", "-a", "-j"));
        if (none(r)) {
            return List.of();
        }
        if (!r.ok()) {
            throw failed(r, "Before 4.4, vzlist -j does not work on kernels of RHEL 5: update the package vzctl.");
        }
        try {
            return VzList.parse(r.stdout());
        } catch (JsonProcessingException e) {
            throw remote.notUnderstood(
                    "vzlist -j printed no JSON: " + e.getOriginalMessage(), "Run it by hand and look.");
        }
    }

    private List<ContainerInfo> listedByColumns() {
        CommandResult numbers = remote.query(VzColumns.numbers());
        if (none(numbers)) {
            return List.of();
        }
        if (!numbers.ok()) {
            throw failed(numbers, "Run it by hand and look, or update the package vzctl.");
        }
        CommandResult texts = remote.query(VzColumns.texts());
        if (!texts.ok()) {
            throw remote.notUnderstood(
                    "the containers' configuration files cannot be read: "
                            + texts.stderr().strip(),
                    "They lie in /etc/vz/conf.");
        }
        try {
            return VzColumns.parse(numbers.stdout(), texts.stdout());
        } catch (IllegalArgumentException e) {
            throw remote.notUnderstood("vzlist " + e.getMessage(), "Run it by hand and look.");
        }
    }

    /** Where there is not one container, vzlist says so on stderr and ends with 1. */
    private static boolean none(CommandResult r) {
        return !r.ok() && r.stderr().contains("not found") && r.stdout().isBlank();
    }

    private EndpointException failed(CommandResult r, String advice) {
        return remote.notUnderstood(
                "vzlist of vzctl " + version + " failed with status " + r.exitStatus() + ": "
                        + r.stderr().strip(),
                advice);
    }

    @Override
    public ActionResult perform(String id, ContainerAction action, ActionContext context) throws InterruptedException {
        try {
            return new VzVerbs(remote, VzVerbs.checked(id), context).perform(action);
        } catch (EndpointException e) {
            return unknown(e);
        }
    }

    /** {@code vzctl exec2} glues its arguments together for a shell inside, so it gets one argument that is quoted for it. */
    @Override
    public ExecResult exec(String id, List<String> argv, Duration timeout) throws InterruptedException {
        CommandResult r =
                remote.run(List.of("vzctl", "exec2", VzVerbs.checked(id), ShellQuoting.commandLine(argv)), timeout);
        // The command's own status may be the same number: only together with vzctl's own words is it vzctl's.
        boolean refused = (r.exitStatus() == NOT_RUNNING && r.stderr().contains("Container is not running"))
                || (r.exitStatus() == NO_CONFIG && r.stderr().contains("Container config file does not exist"));
        if (refused) {
            throw new ProblemException(
                    ExitCode.FAILED,
                    Problem.of("container.exec", VzError.explain(r)).at(remote.endpoint() + "/" + id));
        }
        return new ExecResult(r.exitStatus(), r.stdout(), r.stderr());
    }

    @Override
    public RemoteTerminal enter(String id, String type, int columns, int rows) throws InterruptedException {
        return remote.terminal(List.of("vzctl", "enter", VzVerbs.checked(id)), type, columns, rows);
    }

    @Override
    public List<ContainerSnapshot> snapshots(String id) {
        CommandResult r = remote.query(
                List.of("vzctl", "snapshot-list", VzVerbs.checked(id), "-H", "-o", "uuid,current,date,name"));
        return r.ok() ? VzSnapshots.parse(r.stdout()) : List.of();
    }

    @Override
    public List<String> templates() {
        List<String> argv = new ArrayList<>(List.of("ls", "-1"));
        argv.addAll(TEMPLATES);
        // ls ends with 2 where one of the folders is missing, and lists the other.
        return remote.query(argv)
                .stdout()
                .lines()
                .filter(file -> file.contains(".tar"))
                .map(file -> file.substring(0, file.lastIndexOf(".tar")))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Map<String, String> distributions() {
        CommandResult r = remote.query(List.of("ls", "-1", "/etc/vz/dists"));
        if (!r.ok()) {
            throw remote.notUnderstood(
                    "its rules for distributions cannot be listed: "
                            + r.stderr().strip(),
                    "They lie in /etc/vz/dists, from the package vzctl.");
        }
        return VzDistributions.of(templates(), Set.copyOf(r.stdout().lines().toList()));
    }

    @Override
    public List<String> missingDefaults() {
        return VzDefaults.missing(configuration());
    }

    private String configuration() {
        CommandResult r = remote.query(List.of("cat", VzDefaults.FILE));
        if (!r.ok()) {
            throw remote.notUnderstood(
                    VzDefaults.FILE + " cannot be read: " + r.stderr().strip(), "Restore it from the package vzctl.");
        }
        return r.stdout();
    }

    @Override
    public ActionResult addDefaults(List<String> lines, ActionContext context) throws InterruptedException {
        byte[] text = VzDefaults.addition(configuration(), lines).getBytes(StandardCharsets.UTF_8);
        try {
            CommandResult r = remote.run(List.of("tee", "-a", VzDefaults.FILE), text, context.timeout());
            return r.ok()
                    ? new ActionResult(Outcome.CHANGED, null, "added to " + VzDefaults.FILE)
                    : new ActionResult(Outcome.FAILED, null, r.stderr().strip());
        } catch (EndpointException e) {
            return unknown(e);
        }
    }

    /** What is known of a command that was sent and whose end was not seen; an error where nothing was sent. */
    private static ActionResult unknown(EndpointException e) {
        if (e.kind() != EndpointException.Kind.LOST) {
            throw e;
        }
        return new ActionResult(
                Outcome.STILL_RUNNING, null, e.problems().getFirst().toString());
    }
}
