package org.vzs.script.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Durations;
import org.vzs.estate.Selection;
import org.vzs.estate.Snapshot;
import org.vzs.estate.VirtualMachine;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.script.CsvData;
import org.vzs.script.ScriptHost;

/** The names that every script begins with. */
@Doc("The names that every script and every line at the prompt begins with.")
public final class Globals extends ScriptObject {
    private final Session session;
    private final ScriptHost host;
    private final Map<String, ?> arguments;

    /**
     * @param session the session
     * @param host the program around the script
     * @param arguments the script's arguments, checked and typed
     */
    public Globals(Session session, ScriptHost host, Map<String, ?> arguments) {
        this.session = session;
        this.host = host;
        this.arguments = arguments;
    }

    @Override
    protected String noun() {
        return "script";
    }

    /** Machines. */
    @HostAccess.Export
    @Doc(
            value =
                    "Virtual machines: all of them, those of a name (which may have * and ?), or those of a list of literal"
                            + " names. Names are resolved to ids here, once.",
            usage = "vms(names)",
            errors = {
                "vm.not-found: a name that no machine has; wildcards may match nothing",
                "vm.ambiguous: a name that several machines have"
            },
            example = "vms('MyVM*')")
    public VmSelection vms(Args args) {
        Value given = args.atMost(1).get(0);
        return new VmSelection(session, given == null ? session.estate().vms() : machines(args, given));
    }

    private Selection<VirtualMachine> machines(Args args, Value given) {
        if (given.isString()) {
            return session.estate().vms(given.asString());
        }
        if (given.isProxyObject() && given.asProxyObject() instanceof VmSelection selection) {
            return selection.selection();
        }
        if (!given.hasArrayElements()) {
            throw args.wrong("needs a name or a list of names, not " + Args.kind(given));
        }
        List<String> names = new ArrayList<>();
        List<VirtualMachine> resolved = new ArrayList<>();
        for (long i = 0; i < given.getArraySize(); i++) {
            Value element = given.getArrayElement(i);
            if (element.isProxyObject() && element.asProxyObject() instanceof VmObject vm) {
                resolved.add(vm.item());
            } else if (element.isString()) {
                names.add(element.asString());
            } else {
                throw args.wrong("needs names, not " + Args.kind(element));
            }
        }
        return Selection.of(resolved).plus(session.estate().vms(names));
    }

    /** One machine. */
    @HostAccess.Export
    @Doc(
            value = "Exactly one virtual machine, by its literal name, or by {id, on} where the name is ambiguous.",
            usage = "vm(name)",
            errors = {"vm.not-found: there is none", "vm.ambiguous: there are several; the message lists them"},
            example = "vm('MyVM1')")
    public VmObject vm(Args args) {
        Value given = args.atMost(1).get(0);
        if (given != null && !given.isString()) {
            CallOptions key = args.options(0, List.of("id", "on"));
            String id = key.string("id");
            String on = key.string("on");
            if (id == null || on == null) {
                throw args.wrong("needs both, as in {id: 'vm-12', on: 'vc'}");
            }
            return new VmObject(session, session.estate().vmById(on, id));
        }
        List<String> name = List.of(args.string(0, "the name"));
        return new VmObject(session, session.estate().vms(name).items().getFirst());
    }

    /** Hosts. */
    @HostAccess.Export
    @Doc(value = "All hosts.", usage = "hosts()", example = "hosts()")
    public HostSelection hosts(Args args) {
        args.atMost(0);
        return new HostSelection(session.estate().hosts());
    }

    /** Datastores. */
    @HostAccess.Export
    @Doc(value = "All datastores.", usage = "datastores()", example = "datastores().sortBy('freePercent')")
    public DatastoreSelection datastores(Args args) {
        args.atMost(0);
        return new DatastoreSelection(session.estate().datastores());
    }

    /** Snapshots. */
    @HostAccess.Export
    @Doc(
            value = "All snapshots of all virtual machines.",
            usage = "snapshots()",
            example = "snapshots().sortBy('-ageDays')")
    public SnapshotSelection snapshots(Args args) {
        args.atMost(0);
        return new SnapshotSelection(
                session,
                Selection.of(session.estate().vms().stream()
                        .flatMap(vm -> Snapshot.of(vm).stream())
                        .toList()));
    }

    /** Rows. */
    @HostAccess.Export
    @Doc(
            value = "The rows of a CSV file: of the one given with --csv, or of a path.",
            usage = "csv(path)",
            errors = {"csv.…: the file breaks a rule; every place is listed"},
            example = "csv('scripts/vms.csv').column('VMName')")
    public CsvObject csv(Args args) {
        CsvData data = host.csv(args.atMost(1).get(0) == null ? null : args.string(0, "the path"));
        return new CsvObject(data.file(), data.columns(), data.rows());
    }

    /** Arguments. */
    @HostAccess.Export
    @Doc("The arguments of the script, as its head declares them, checked and typed.")
    public ValuesObject args() {
        return new ValuesObject(arguments);
    }

    /** Estate. */
    @HostAccess.Export
    @Doc("The endpoints of this run.")
    public EstateObject estate() {
        return new EstateObject(session);
    }

    /** Log. */
    @HostAccess.Export
    @Doc("Writes lines to the log, on standard error.")
    public LogObject log() {
        return new LogObject(host::log);
    }

    /** A yes. */
    @HostAccess.Export
    @Doc(
            value = "Asks for a yes and answers true or false. In a batch run it needs --yes.",
            usage = "confirm(question)",
            errors = {"gate.confirm: a batch run without --yes"},
            example = "confirm('Really?')")
    public boolean confirm(Args args) {
        return host.confirm(args.atMost(1).string(0, "the question"));
    }

    /** A table. */
    @HostAccess.Export
    @Doc(value = "Shows a list of objects as a table.", usage = "table(list)", example = "table(hosts())")
    public void table(Args args) {
        Value given = args.atMost(1).get(0);
        if (given == null || !given.hasArrayElements()) {
            throw args.wrong("needs a list");
        }
        host.table(Tables.of(given));
    }

    /** A text. */
    @HostAccess.Export
    @Doc(value = "Shows a value on standard output.", usage = "print(value)", example = "print(vms().length)")
    public void print(Args args) {
        Value given = args.atMost(1).get(0);
        host.print(given == null ? "" : Tables.text(given));
    }

    /** A pause. */
    @HostAccess.Export
    @Doc(value = "Waits. A dry run does not.", usage = "sleep(duration)", example = "sleep('1s')")
    public void sleep(Args args) {
        String text = args.atMost(1).string(0, "the duration");
        try {
            long nanos = Durations.parse(text).toNanos();
            if (!session.estate().gate().whatIf() && new CountDownLatch(1).await(nanos, TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (IllegalArgumentException e) {
            throw args.wrong("needs a duration: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ExitCode.INTERRUPTED, Problem.of("run.interrupted", "interrupted"));
        }
    }

    /** The member of that name, for the bindings of a context. */
    public @Nullable Object global(String name) {
        return getMember(name);
    }
}
