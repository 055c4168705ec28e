package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Endpoint;
import org.vzs.driver.About;
import org.vzs.driver.Capability;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.driver.Tasks;
import org.vzs.driver.VirtualMachines;
import org.vzs.driver.VmInfo;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * All endpoints of a run as one. Connects when first asked; lists each endpoint in one retrieval, all at once.
 * Thread-safe. Whatever changes something goes through {@link #gate()}.
 */
public final class Estate implements AutoCloseable {
    private final Connections connections;
    private final Gate gate;
    private final Clock clock;
    private final ConcurrentMap<String, Inventory> inventories = new ConcurrentHashMap<>();
    private volatile Set<String> used = Set.of();

    /**
     * @param endpoints gives the endpoints in the estate file's order; asked once, when they are first needed
     * @param drivers the drivers by URL scheme
     * @param gate the gate of this run
     * @param clock for the age of listings
     */
    public Estate(Supplier<List<Endpoint>> endpoints, Map<String, Driver> drivers, Gate gate, Clock clock) {
        this.connections = new Connections(endpoints, drivers);
        this.gate = requireNonNull(gate, "gate is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** The endpoints, without connecting to them. */
    public List<Endpoint> endpoints() {
        return connections.endpoints();
    }

    /**
     * Narrows all listings from now on to these endpoints, as a person does who works on one of many; what was selected
     * before stays as it is.
     *
     * @param names the endpoints; empty for all
     */
    public void use(Set<String> names) {
        used = Set.copyOf(names);
    }

    /** The gate that every change passes. */
    public Gate gate() {
        return gate;
    }

    /**
     * What answers at an endpoint; connects to it.
     *
     * @throws org.vzs.driver.EndpointException if it does not serve
     */
    public About about(String endpoint) {
        return connections.connection(endpoint).about();
    }

    /** All virtual machines of all endpoints that have any, in the endpoints' order. */
    public Selection<VirtualMachine> vms() {
        return list(
                Capability.VIRTUAL_MACHINES,
                (endpoint, c) -> fresh(endpoint).stream()
                        .map(info -> new VirtualMachine(endpoint, info, null))
                        .toList());
    }

    /** The virtual machines whose names match a pattern with {@code *} and {@code ?}; a name without them is literal. */
    public Selection<VirtualMachine> vms(String pattern) {
        if (!Wildcard.isPattern(pattern)) {
            return vms(List.of(pattern));
        }
        Pattern names = Wildcard.compile(pattern);
        return vms().where(vm -> names.matcher(vm.name()).matches());
    }

    /**
     * The virtual machines of these names, which are literal: no character of a name has a meaning.
     *
     * @throws ProblemException with exit code USAGE that lists every name that is absent or ambiguous
     */
    public Selection<VirtualMachine> vms(Collection<String> names) {
        Selection<VirtualMachine> known = list(
                Capability.VIRTUAL_MACHINES,
                (endpoint, c) -> inventory(endpoint).all().stream()
                        .map(info -> new VirtualMachine(endpoint, info, null))
                        .toList());
        Selection<VirtualMachine> named =
                Names.resolve("vm", known, names, (vm, name) -> new VirtualMachine(vm.endpoint(), vm.info(), name));
        return named.stream().anyMatch(vm -> inventory(vm.endpoint()).isTouched(vm.id()))
                ? Selection.of(named.stream().map(this::current).toList())
                : named;
    }

    /** The same machine as it is now: read again if something was done to it or the listing is old. */
    public VirtualMachine current(VirtualMachine vm) {
        VmInfo info = inventory(vm.endpoint()).get(vm.id());
        if (info == null) {
            throw new ProblemException(
                    ExitCode.FAILED,
                    Problem.of("vm.gone", "'" + vm.name() + "' (" + vm.id() + ") is no longer on " + vm.endpoint()));
        }
        return new VirtualMachine(vm.endpoint(), info, vm.requested());
    }

    /** What is known of a machine now; null if it is gone. */
    @Nullable
    VmInfo infoNow(VirtualMachine vm) {
        return inventory(vm.endpoint()).get(vm.id());
    }

    /** The machine as it is now, or as it was if it is gone. */
    VirtualMachine currentOr(VirtualMachine vm) {
        VmInfo now = infoNow(vm);
        return now == null ? vm : new VirtualMachine(vm.endpoint(), now, vm.requested());
    }

    /** The virtual machine with this id. */
    public VirtualMachine vmById(String endpoint, String id) {
        VmInfo info = inventory(endpoint).get(id);
        if (info == null) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("vm.not-found", "there is no vm with the id '" + id + "' on " + endpoint));
        }
        return new VirtualMachine(endpoint, info, id);
    }

    /** All hosts. */
    public Selection<Host> hosts() {
        return list(
                Capability.HOSTS,
                (endpoint, c) -> c.hosts().stream()
                        .flatMap(h -> h.list().stream())
                        .map(info -> new Host(endpoint, info))
                        .toList());
    }

    /** All datastores. */
    public Selection<Datastore> datastores() {
        return list(
                Capability.DATASTORES,
                (endpoint, c) -> c.datastores().stream()
                        .flatMap(d -> d.list().stream())
                        .map(info -> new Datastore(endpoint, info))
                        .toList());
    }

    /** The tasks of an endpoint. */
    public Tasks tasks(String endpoint) {
        return connections
                .connection(endpoint)
                .tasks()
                .orElseThrow(() -> new ProblemException(
                        ExitCode.USAGE,
                        Problem.of("endpoint.no-tasks", "it has no tasks").at(endpoint)));
    }

    @Override
    public void close() {
        connections.close();
    }

    Connection connection(String endpoint) {
        return connections.connection(endpoint);
    }

    Clock clock() {
        return clock;
    }

    /** The endpoints that have {@code capability}, among those that are used. */
    List<String> having(Capability capability) {
        Set<String> only = used;
        return connections.having(capability).stream()
                .filter(n -> only.isEmpty() || only.contains(n))
                .toList();
    }

    VirtualMachines machines(String endpoint) {
        return connections.connection(endpoint).virtualMachines().orElseThrow();
    }

    /** Says that something is being done to a machine. */
    void touch(Item.Key vm) {
        inventory(vm.endpoint()).touch(vm.id());
    }

    private Inventory inventory(String endpoint) {
        return inventories.computeIfAbsent(
                endpoint, e -> new Inventory(() -> machines(e).list(), clock));
    }

    private List<VmInfo> fresh(String endpoint) {
        Inventory inventory = inventory(endpoint);
        inventory.refreshIfTouched();
        return inventory.all();
    }

    <T extends Item> Selection<T> list(Capability capability, BiFunction<String, Connection, List<T>> lister) {
        List<String> names = having(capability);
        if (names.isEmpty()) {
            return Selection.of(List.of());
        }
        return Selection.of(connections.ask(names, name -> lister.apply(name, connections.connection(name))).stream()
                .flatMap(List::stream)
                .toList());
    }
}
