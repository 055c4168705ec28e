package org.vzs.script.api;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.graalvm.polyglot.HostAccess;
import org.vzs.driver.ContainerInfo;
import org.vzs.driver.ContainerLimit;
import org.vzs.driver.ContainerState;
import org.vzs.driver.ExecResult;
import org.vzs.driver.RemoteTerminal;
import org.vzs.estate.Container;
import org.vzs.estate.ContainerCommands;
import org.vzs.estate.ContainerSnapshots;
import org.vzs.estate.Plan;
import org.vzs.estate.Selection;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.script.PersonTerminal;

/** A container. */
@Doc(value = "A container of an OpenVZ node or an LXC host.", example = "container(101)")
public final class ContainerObject extends ItemObject<Container> {
    private static final Duration READ_TIMEOUT = Duration.ofMinutes(5);
    private static final List<String> DISK = List.of("diskspace", "diskinodes");

    private final Session session;
    private final Container container;

    ContainerObject(Session session, Container container) {
        this.session = session;
        this.container = container;
    }

    @Override
    protected String noun() {
        return "container";
    }

    @Override
    protected ScriptObject base() {
        return new ContainerVerbsObject(session, Selection.of(List.of(container)));
    }

    @Override
    Container item() {
        return container;
    }

    private ContainerInfo now() {
        return session.estate().current(container).info();
    }

    @Override
    public List<String> columns() {
        return List.of("id", "name", "state", "endpoint", "hostname", "ipAddresses", "template", "onBoot");
    }

    /** State. */
    @HostAccess.Export
    @OneOf(ContainerState.class)
    @Doc("running, stopped, mounted, suspended (OpenVZ), frozen (LXC) or other.")
    public String state() {
        return now().state().word();
    }

    /** Host name. */
    @HostAccess.Export
    @Doc("Its host name; may be empty.")
    public String hostname() {
        return now().hostname();
    }

    /** Addresses. */
    @HostAccess.Export
    @Doc("Its addresses, as a list of texts.")
    public List<String> ipAddresses() {
        return now().ipAddresses();
    }

    /** Template. */
    @HostAccess.Export
    @Doc("The operating system template that it was made from.")
    public String template() {
        return now().template();
    }

    /** Note. */
    @HostAccess.Export
    @Doc("The administrator's note.")
    public String description() {
        return now().description();
    }

    /** Boot. */
    @HostAccess.Export
    @Doc("Whether it starts with its node.")
    public boolean onBoot() {
        return now().onBoot();
    }

    /** CPU share. */
    @HostAccess.Export
    @Doc("Its share of the CPU, in the device's own measure; 0 if none is set.")
    public double cpuUnits() {
        return now().cpuUnits();
    }

    /** CPU limit. */
    @HostAccess.Export
    @Doc("The most CPU that it gets, in percent of one core; 0 for no limit.")
    public double cpuLimit() {
        return now().cpuLimit();
    }

    /** I/O priority. */
    @HostAccess.Export
    @Doc("Its I/O priority from 0 (least) to 7; -1 where the device has none.")
    public int ioPriority() {
        return now().ioPriority();
    }

    /** Layout. */
    @HostAccess.Export
    @Doc("How it lies on disk, such as simfs or ploop; may be empty.")
    public String layout() {
        return now().layout();
    }

    /** Failures. */
    @HostAccess.Export
    @Doc("How often it was refused a resource since its start, over all its limits.")
    public double failures() {
        return now().limits().values().stream()
                .mapToLong(ContainerLimit::failures)
                .sum();
    }

    /** Beancounters. */
    @HostAccess.Export
    @Doc(
            value =
                    "Its limited resources: resource, held, maxHeld, barrier, limit (null for none) and failures, in the units"
                            + " that the device counts them in: pages, bytes or pieces.",
            usage = "beancounters()",
            example = "container(103).beancounters().filter(b => b.failures > 0)")
    public List<ValuesObject> beancounters(Args args) {
        args.atMost(0);
        return limits(false);
    }

    /** Quota. */
    @HostAccess.Export
    @Doc(
            value =
                    "Its disk quota: diskspace in KiB and diskinodes in pieces, each with held, barrier (soft limit) and limit"
                            + " (hard limit).",
            usage = "quota()",
            example = "container(101).quota()")
    public List<ValuesObject> quota(Args args) {
        args.atMost(0);
        return limits(true);
    }

    private List<ValuesObject> limits(boolean disk) {
        return new TreeMap<>(now().limits())
                .entrySet().stream()
                        .filter(e -> DISK.contains(e.getKey()) == disk)
                        .map(e -> ContainerValues.limit(e.getKey(), e.getValue()))
                        .toList();
    }

    /** Snapshots. */
    @HostAccess.Export
    @Doc(
            value = "Its snapshots, oldest first: name, created (as the device writes it), current and id.",
            usage = "snapshots()",
            example = "container(101).snapshots()")
    public List<ValuesObject> snapshots(Args args) {
        args.atMost(0);
        return new ContainerSnapshots(session.estate())
                .of(container).stream().map(ContainerValues::snapshot).toList();
    }

    /** A shell. */
    @HostAccess.Export
    @Doc(
            value = "A shell inside it on this terminal, until it is left with exit; at the prompt only.",
            usage = "enter()",
            example = "container(101).enter()",
            errors = "script.no-terminal: there is no person at a terminal")
    public void enter(Args args) {
        args.atMost(0);
        PersonTerminal terminal = session.terminal().get();
        if (terminal == null) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("script.no-terminal", "enter() needs a person at a terminal")
                            .advise("exec(['…']) runs a command inside without one"));
        }
        Plan.Options options = new Plan.Options(READ_TIMEOUT, true, true);
        RemoteTerminal remote = new ContainerCommands(session.estate())
                .enter(container, terminal.type(), terminal.columns(), terminal.rows(), options);
        if (remote != null) {
            try (remote) {
                terminal.attach(remote);
            }
        }
    }

    /** Output. */
    @HostAccess.Export
    @Doc(
            value =
                    "Runs a command that only reads inside it and gives exitStatus, stdout and stderr; in a dry run too.",
            usage = "read(argv, {timeout})",
            options = "timeout: how long to wait, such as '10s'; 5m if not set",
            errors = "container.exec: it does not run",
            example = "container(101).read(['hostname']).stdout")
    public ValuesObject read(Args args) {
        List<String> argv = ContainerArguments.argv(args);
        Duration timeout = args.options(1, List.of("timeout")).duration("timeout");
        try {
            ExecResult r = new ContainerCommands(session.estate())
                    .read(container, argv, timeout == null ? READ_TIMEOUT : timeout);
            return ContainerValues.end(r);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ExitCode.INTERRUPTED, Problem.of("run.interrupted", "interrupted"));
        }
    }
}
