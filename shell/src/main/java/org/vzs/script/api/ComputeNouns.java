package org.vzs.script.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.vzs.estate.ContainerVerbs;

/** Those of the {@link Globals} that name machines, containers and what they run on. */
public abstract sealed class ComputeNouns extends ScriptObject permits StorageNouns {
    final Session session;

    ComputeNouns(Session session) {
        this.session = session;
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
            value =
                    "Exactly one virtual machine, by its literal name; by {name, on} where two endpoints have one of that name,"
                            + " by {id, on} where one endpoint has two.",
            usage = "vm(name)",
            errors = {"vm.not-found: there is none", "vm.ambiguous: there are several; the message lists them"},
            example = "vm('MyVM1')")
    public VmObject vm(Args args) {
        Value given = args.atMost(1).get(0);
        if (given != null && !given.isString()) {
            CallOptions key = args.options(0, List.of("id", "name", "on"));
            String id = key.string("id");
            String called = key.string("name");
            String on = key.string("on");
            if (on == null || (id == null) == (called == null)) {
                throw args.wrong("needs both, as in {id: 'vm-12', on: 'vc'} or {name: 'web01', on: 'vc'}");
            }
            return new VmObject(
                    session,
                    id != null
                            ? session.estate().vmById(on, id)
                            : session.estate().vmNamed(on, Objects.requireNonNull(called)));
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
            errors = "DISKSPACE_NOT_SET: the node has no default for diskspace and diskinodes; setMissingDefaults()",
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

    /** Rules. */
    @HostAccess.Export
    @Doc(
            value =
                    "The rules by which containers of each template are configured (OpenVZ: a file of /etc/vz/dists that the"
                            + " template's name chooses). With the rules 'default', network, host name and passwords inside may"
                            + " not be set.",
            usage = "distributions(endpoint)",
            example = "distributions('hn1')")
    public List<ValuesObject> distributions(Args args) {
        List<ValuesObject> rows = new ArrayList<>();
        new TreeMap<>(session.estate().distributions(args.atMost(1).string(0, "the endpoint")))
                .forEach((template, rules) -> {
                    Map<String, Object> cells = new LinkedHashMap<>();
                    cells.put("template", template);
                    cells.put("rules", rules);
                    rows.add(new ValuesObject(cells));
                });
        return rows;
    }

    /** Defaults. */
    @HostAccess.Export
    @Doc(
            value = "Adds to a node's own configuration the defaults that making a container requires and that it lacks"
                    + " (OpenVZ: DISKSPACE and DISKINODES in /etc/vz/vz.conf). UNCHANGED where none is missing.",
            usage = "setMissingDefaults(endpoint, {timeout, wait, confirm})",
            errors = {
                "endpoint.no-containers: only a node with containers has such defaults; name an OpenVZ node",
                "/etc/vz/vz.conf cannot be read: restore it from the package vzctl",
                "Permission denied: log in as root of the node"
            },
            example = "setMissingDefaults('hn1')")
    public ResultsObject setMissingDefaults(Args args) {
        String endpoint = args.string(0, "the endpoint");
        return new ResultsObject(
                session,
                new ContainerVerbs(session.estate())
                        .setMissingDefaults(
                                endpoint, args.options(1, CallOptions.COMMON).common()));
    }

    /** Hosts. */
    @HostAccess.Export
    @Doc(value = "All hosts.", usage = "hosts()", example = "hosts()")
    public HostSelection hosts(Args args) {
        args.atMost(0);
        return new HostSelection(session, session.estate().hosts());
    }

    /** Datastores. */
    @HostAccess.Export
    @Doc(value = "All datastores.", usage = "datastores()", example = "datastores().sortBy('freePercent')")
    public DatastoreSelection datastores(Args args) {
        args.atMost(0);
        return new DatastoreSelection(session, session.estate().datastores());
    }
}
