package org.vzs.script.api;

import java.time.Clock;
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
import org.vzs.estate.Wildcard;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.script.CsvData;
import org.vzs.script.ScriptHost;
import org.vzs.script.runbook.Steps;

/** The names that every script begins with. */
@Doc("The names that every script and every line at the prompt begins with.")
public final class Globals extends ScriptObject {
    private final Session session;
    private final ScriptHost host;
    private final Map<String, ?> arguments;
    private final Steps steps;

    /**
     * @param session the session
     * @param host the program around the script
     * @param arguments the script's arguments, checked and typed
     */
    public Globals(Session session, ScriptHost host, Map<String, ?> arguments) {
        this.session = session.with(host);
        this.host = host;
        this.arguments = arguments;
        this.steps = new Steps(session.estate().gate(), host, Clock.systemUTC());
    }

    /** The steps of the runbooks and scripts that run with these globals. */
    public Steps steps() {
        return steps;
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
        return new VmSelection(
                session,
                new Named<>(
                                session.estate()::vms,
                                session.estate()::vms,
                                session.estate()::vms,
                                VmSelection.class,
                                VmObject.class,
                                false)
                        .of(args));
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

    /** Containers. */
    @HostAccess.Export
    @Doc(
            value =
                    "Containers: all of them, those of a name or id (which may have * and ?), or those of a list of literal names"
                            + " and ids. They are resolved here, once.",
            usage = "containers(names)",
            errors = {
                "container.not-found: a name or id that no container has; wildcards may match nothing",
                "container.ambiguous: one that several have, as the same id on two nodes"
            },
            example = "containers().on('hn1').where({state: 'running', hostname: '*.lab.example'})")
    public ContainerSelection containers(Args args) {
        return new ContainerSelection(
                session,
                new Named<>(
                                session.estate()::containers,
                                session.estate()::containers,
                                session.estate()::containers,
                                ContainerSelection.class,
                                ContainerObject.class,
                                true)
                        .of(args));
    }

    /** One container. */
    @HostAccess.Export
    @Doc(
            value = "Exactly one container, by its literal name or its id, or by {id, on} where that is ambiguous.",
            usage = "container(name)",
            errors = {
                "container.not-found: there is none",
                "container.ambiguous: there are several; the message lists them"
            },
            example = "container(101)")
    public ContainerObject container(Args args) {
        Value given = args.atMost(1).get(0);
        String name = given == null ? null : Named.name(given);
        if (name != null) {
            return new ContainerObject(
                    session, session.estate().containers(List.of(name)).items().getFirst());
        }
        CallOptions key = args.options(0, List.of("id", "on"));
        Value id = key.get("id");
        String on = key.string("on");
        String text = id == null ? null : Named.name(id);
        if (text == null || on == null) {
            throw args.wrong("needs a name, an id, or both of {id: 101, on: 'hn1'}");
        }
        return new ContainerObject(session, session.estate().containerById(on, text));
    }

    /** A new container. */
    @HostAccess.Export
    @Doc(
            value =
                    "Makes a container of this id (LXC: name), or of each of a list. One that exists, made from the same"
                            + " template, is UNCHANGED.",
            usage = "createContainer(id, {on, template, set, timeout, wait, confirm})",
            options = {
                "on: the endpoint; needed",
                "template: the name of the template, one of templates(endpoint); needed",
                "set: parameters, as set() takes them, such as {ipadd: '192.0.2.7', nameserver: '192.0.2.1', diskspace:"
                        + " '20G:22G', diskinodes: '4000000:4400000', config: 'basic'}"
            },
            errors = "DISKSPACE_NOT_SET: the node has no default for diskspace and diskinodes; set them",
            example = "createContainer(555, {on: 'hn1', template: 'debian-7.0-standard_7.0-2_amd64', set: {hostname:"
                    + " 'new.lab.example'}})")
    public ResultsObject createContainer(Args args) {
        return CreateContainer.of(session, args);
    }

    /** Templates. */
    @HostAccess.Export
    @Doc(
            value = "The names of the templates that containers of an endpoint can be made from.",
            usage = "templates(endpoint)",
            example = "templates('hn1')")
    public List<String> templates(Args args) {
        return session.estate().templates(args.atMost(1).string(0, "the endpoint"));
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

    /** Pools. */
    @HostAccess.Export
    @Doc(
            value =
                    "Storage pools: all of them, those of a name (which may have * and ?), or those of a list of literal"
                            + " names.",
            usage = "pools(names)",
            errors = {"pool.not-found: a name that no pool has", "pool.ambiguous: a name that several pools have"},
            example = "pools().sortBy('-usedPercent')")
    public PoolSelection pools(Args args) {
        return storage().pools(args);
    }

    /** One pool. */
    @HostAccess.Export
    @Doc(
            value = "Exactly one storage pool, by its literal name, or by {id, on} where the name is ambiguous.",
            usage = "pool(name)",
            errors = {"pool.not-found: there is none", "pool.ambiguous: there are several; the message lists them"},
            example = "pool('rbd').placementGroups")
    public PoolObject pool(Args args) {
        return storage().pool(args);
    }

    /** A new pool. */
    @HostAccess.Export
    @Doc(
            value = "Makes a pool. One of that name that has what is asked for is UNCHANGED.",
            usage =
                    "createPool(name, {on, placementGroups, replicas, rule, application, extent, timeout, wait, confirm})",
            options = {
                "on: the endpoint; not needed where there is only one cluster",
                "placementGroups: how many; the cluster's default if not set",
                "replicas: how many copies; the cluster's default if not set",
                "rule: the name of the CRUSH rule",
                "application: what it is for, such as 'rbd'",
                "extent: on a Storwize, the size of its extents, such as '256M'"
            },
            errors = {"mon_max_pg_per_osd: the OSDs would carry more than the cluster allows"},
            example = "createPool('scratch', {placementGroups: 8, application: 'rbd'})")
    public ResultsObject createPool(Args args) {
        return storage().createPool(args);
    }

    /** OSDs. */
    @HostAccess.Export
    @Doc(value = "All OSDs of all Ceph clusters.", usage = "osds()", example = "osds().where({up: false})")
    public OsdSelection osds(Args args) {
        args.atMost(0);
        return new OsdSelection(session, session.storage().osds());
    }

    /** One OSD. */
    @HostAccess.Export
    @Doc(
            value = "The OSD of a number.",
            usage = "osd(number, {on})",
            options = {"on: the cluster, where several have an OSD of that number"},
            errors = {"osd.not-found: there is none; numbers may have gaps"},
            example = "osd(3)")
    public OsdObject osd(Args args) {
        return storage().osd(args);
    }

    /** Filers. */
    @HostAccess.Export
    @Doc(
            value = "All filers, or those of a name, of a list of names or of a pattern with * and ?.",
            usage = "filers(pattern)",
            example = "filers()")
    public FilerSelection filers(Args args) {
        return storage().filers(args);
    }

    /** One filer. */
    @HostAccess.Export
    @Doc(
            value = "Exactly one filer, by its host name or by the name of its endpoint.",
            usage = "filer(name)",
            errors = {"filer.not-found: there is none", "filer.ambiguous: there are several; the message lists them"},
            example = "filer('filer1').snapshots({busy: true})")
    public FilerObject filer(Args args) {
        return storage().filer(args);
    }

    /** Aggregates. */
    @HostAccess.Export
    @Doc(
            value = "All aggregates of all filers, or those of a name or a pattern with * and ?.",
            usage = "aggregates(pattern)",
            example = "aggregates().where({health: 'OK'})")
    public AggregateSelection aggregates(Args args) {
        return storage().aggregates(args);
    }

    /** Health. */
    @HostAccess.Export
    @Doc(
            value = "The health of an endpoint in its own judgement.",
            usage = "health(endpoint)",
            example = "print(health('ceph1'))")
    public HealthObject health(Args args) {
        return new HealthObject(session.storage().health(args.atMost(1).string(0, "the endpoint")));
    }

    /** Placement groups. */
    @HostAccess.Export
    @Doc(
            value = "Counts how many placement groups each OSD of a cluster carries, by pool.",
            usage = "pgPerOsd(endpoint, {acting, primaries})",
            options = {
                "acting: true to count where they are served now, not where they belong",
                "primaries: true to count the first copy only"
            },
            example = "print(pgPerOsd())")
    public PgMatrixObject pgPerOsd(Args args) {
        return storage().pgPerOsd(args);
    }

    /** Volumes. */
    @HostAccess.Export
    @Doc(
            value =
                    "Volumes of storage systems: all of them, those of a name (which may have * and ?), or those of a list of"
                            + " literal names.",
            usage = "volumes(names)",
            errors = {"volume.not-found: a literal name is absent", "volume.ambiguous: a name is there more than once"},
            example = "volumes('db*')")
    public VolumeSelection volumes(Args args) {
        return block().volumes(args);
    }

    /** One volume. */
    @HostAccess.Export
    @Doc(
            value = "Exactly one volume, by its literal name, or by {id, on} where the name is ambiguous.",
            usage = "volume(name)",
            errors = {"volume.not-found: there is none", "volume.ambiguous: there are several; the message lists them"},
            example = "volume('db_data').size")
    public VolumeObject volume(Args args) {
        return block().volume(args);
    }

    /** A new volume. */
    @HostAccess.Export
    @Doc(
            value = "Makes a volume. One of that name, pool and size is UNCHANGED.",
            usage = "createVolume(name, {on, pool, size, thin, timeout, wait, confirm})",
            options = {
                "on: the endpoint; not needed where there is only one storage system",
                "pool: the name of the pool",
                "size: its size, such as '20G'",
                "thin: true to take space only for what is written"
            },
            errors = {"CMMVC8710E, pool is full: it has no room", "CMMVC6527E, name not allowed: see the message"},
            example = "createVolume('scratch', {pool: 'backup_pool', size: '20G', thin: true})")
    public ResultsObject createVolume(Args args) {
        return block().createVolume(args);
    }

    /** A storage system. */
    @HostAccess.Export
    @Doc(
            value = "The hardware of a storage system: its drives, arrays and what it has noted.",
            usage = "storageSystem(endpoint)",
            example = "storageSystem('v7000').drives()")
    public StorageSystemObject storageSystem(Args args) {
        return block().storageSystem(args);
    }

    private BlockGlobals block() {
        return new BlockGlobals(session);
    }

    private StorageGlobals storage() {
        return new StorageGlobals(session);
    }

    /** Bytes. */
    @HostAccess.Export
    @Doc(
            value = "The number of bytes in a size. Units are powers of 1024.",
            usage = "bytes(size)",
            example = "pools().where(p => p.freeBytes < bytes('20G'))")
    public double bytes(Args args) {
        return java.util.Objects.requireNonNull(PoolVerbsObject.size(args, given(args)))
                .toDouble();
    }

    private static Value given(Args args) {
        Value given = args.atMost(1).get(0);
        if (given == null) {
            throw args.wrong("needs a size such as '20G'");
        }
        return given;
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
        return new CsvObject(data);
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

    /** Commands. */
    @HostAccess.Export
    @Doc(
            value = "Programs and files on an endpoint that is reached by SSH. A wildcard or a list of names is several"
                    + " endpoints, on which programs run side by side.",
            usage = "ssh(endpoint | wildcard | list)",
            errors = "endpoint.not-found: there is no endpoint of that name",
            example = "ssh('hn1').run(['vzlist', '-a'], {readOnly: true}).stdout")
    public ScriptObject ssh(Args args) {
        Value given = args.atMost(1).get(0);
        if (given != null && given.hasArrayElements()) {
            List<String> names = new ArrayList<>();
            for (long i = 0; i < given.getArraySize(); i++) {
                Value name = given.getArrayElement(i);
                if (!name.isString()) {
                    throw args.wrong("needs names of endpoints in the list, not " + Args.kind(name));
                }
                names.add(session.estate().endpoint(name.asString()).name());
            }
            return new SshFleetObject(session, names.stream().distinct().toList());
        }
        String name = args.string(0, "the endpoint");
        return Wildcard.isPattern(name)
                ? new SshFleetObject(session, session.estate().endpointsLike(name))
                : new SshObject(session, host, session.estate().endpoint(name).name());
    }

    /** A place for files. */
    @HostAccess.Export
    @Doc(
            value = "Files on an endpoint that is reached by FTP (ftp:// or ftps://).",
            usage = "ftp(endpoint)",
            errors = "endpoint.not-found: there is no endpoint of that name",
            example = "ftp('nas').list('/backup')")
    public FtpObject ftp(Args args) {
        String name = args.atMost(1).string(0, "the endpoint");
        return new FtpObject(session, host, session.estate().endpoint(name).name());
    }

    /** A runbook. */
    @HostAccess.Export
    @Doc(
            value = "A runbook of the library, by its name.",
            usage = "runbook(name)",
            errors = "runbook.not-found: there is none of that name",
            example = "runbook('openvz/container-report').run({node: 'hn1'})")
    public RunbookObject runbook(Args args) {
        String name = args.atMost(1).string(0, "the name");
        return new RunbookObject(host.library().get(name), steps, host);
    }

    /** Memory. */
    @HostAccess.Export
    @Doc("What scripts keep from one run to the next.")
    public MemoryObject memory() {
        return new MemoryObject(host);
    }

    /** A step. */
    @HostAccess.Export
    @Doc(
            value =
                    "A step of a runbook: shown with its outcome; when it fails, the runbook stops there. Hands back what its"
                            + " function returns, or nothing if the step was not carried out.",
            usage = "step(name, {done, undo}, function)",
            options = {
                "done: a function that answers whether the step is done already; then it is UNCHANGED",
                "undo: how to undo it, for the person who reads of a later failure; a text, or a function that gives it"
            },
            errors = "runbook.step-twice: two steps of one runbook have one name",
            example = "step('look', () => print(vms().length))")
    public @Nullable Value step(Args args) {
        String name = args.atMost(3).string(0, "the name");
        Value body = args.get(2) == null ? args.get(1) : args.get(2);
        CallOptions options = new CallOptions(args, args.get(2) == null ? null : args.get(1), List.of("done", "undo"));
        return steps.step(name, function(args, options.get("done")), options.get("undo"), needed(args, body));
    }

    /** A check. */
    @HostAccess.Export
    @Doc(
            value =
                    "Goes on only if something is so. The function answers true, or false, or a text that says what is wrong."
                            + " A dry run leaves it out once something is planned.",
            usage = "check(name, function)",
            errors = "runbook.check: it is not so",
            example = "check('there is a machine', () => vms().length > 0)")
    public void check(Args args) {
        String name = args.atMost(2).string(0, "what must be so");
        steps.check(name, needed(args, args.get(1)));
    }

    /** Clean-up. */
    @HostAccess.Export
    @Doc(
            value =
                    "Something to do at the end of the runbook, also after a failure or an interrupt; the last asked for is"
                            + " done first.",
            usage = "cleanup(name, function)",
            errors = "runbook.clean-up: at the prompt, where there is no end",
            example = "cleanup('say so', () => log.info('this is the end'))")
    public void cleanup(Args args) {
        String name = args.atMost(2).string(0, "the name");
        steps.cleanUp(name, needed(args, args.get(1)));
    }

    private static Value needed(Args args, @Nullable Value body) {
        Value function = function(args, body);
        if (function == null) {
            throw args.wrong("needs a function");
        }
        return function;
    }

    private static @Nullable Value function(Args args, @Nullable Value value) {
        if (value != null && !value.canExecute()) {
            throw args.wrong("needs a function, not " + Args.kind(value));
        }
        return value;
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
