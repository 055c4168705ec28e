package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.vzs.config.Endpoint;
import org.vzs.driver.About;
import org.vzs.driver.Capability;
import org.vzs.driver.Connection;
import org.vzs.driver.ContainerInfo;
import org.vzs.driver.Driver;
import org.vzs.driver.Tasks;
import org.vzs.driver.VmInfo;
import org.vzs.problem.ProblemException;

/**
 * All endpoints of a run as one. Connects when first asked; lists each endpoint in one retrieval, all at once.
 * Thread-safe. Whatever changes something goes through {@link #gate()}.
 */
public final class Estate implements AutoCloseable {
    private static final Kind<VmInfo, VirtualMachine> VMS = new Kind<>(
            "vm",
            Capability.VIRTUAL_MACHINES,
            c -> c.virtualMachines().orElseThrow().list(),
            VmInfo::id,
            VirtualMachine::new,
            VirtualMachine::info);
    private static final Kind<ContainerInfo, Container> CONTAINERS = new Kind<>(
            "container",
            Capability.CONTAINERS,
            c -> c.containers().orElseThrow().list(),
            ContainerInfo::id,
            Container::new,
            Container::info);

    private final Connections connections;
    private final Gate gate;
    private final Clock clock;
    private final Listings<VmInfo, VirtualMachine> machines;
    private final Listings<ContainerInfo, Container> containers;
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
        this.machines = new Listings<>(VMS, connections, clock);
        this.containers = new Listings<>(CONTAINERS, connections, clock);
    }

    private Estate(Estate whole, String endpoint) {
        this.connections = whole.connections;
        this.gate = whole.gate;
        this.clock = whole.clock;
        this.machines = whole.machines;
        this.containers = whole.containers;
        this.used = Set.of(endpoint);
    }

    /**
     * This estate once for each endpoint in use, narrowed to that one: for who wants what answers, and not a problem for all
     * where one does not. They share everything with this one, which closes it.
     */
    public List<Estate> each() {
        Set<String> only = used;
        return endpoints().stream()
                .map(Endpoint::name)
                .filter(n -> only.isEmpty() || only.contains(n))
                .map(n -> new Estate(this, n))
                .toList();
    }

    /** Closes all connections and asks for the endpoints anew when they are next needed, as when they have moved. */
    public void forget() {
        connections.forget();
        machines.forget();
        containers.forget();
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
        return machines.all(having(Capability.VIRTUAL_MACHINES));
    }

    /** The virtual machines whose names match a pattern with {@code *} and {@code ?}; a name without them is literal. */
    public Selection<VirtualMachine> vms(String pattern) {
        return machines.named(having(Capability.VIRTUAL_MACHINES), pattern);
    }

    /**
     * The virtual machines of these names, which are literal: no character of a name has a meaning.
     *
     * @throws ProblemException with exit code USAGE that lists every name that is absent or ambiguous
     */
    public Selection<VirtualMachine> vms(Collection<String> names) {
        return machines.named(having(Capability.VIRTUAL_MACHINES), names);
    }

    /** The same machine as it is now: read again if something was done to it or the listing is old. */
    public VirtualMachine current(VirtualMachine vm) {
        return machines.current(vm);
    }

    /**
     * The virtual machine of this literal name on one endpoint.
     *
     * @throws ProblemException with exit code USAGE if there is none or several, or no such endpoint
     */
    public VirtualMachine vmNamed(String endpoint, String name) {
        return machines.named(List.of(endpoint(endpoint).name()), List.of(name))
                .items()
                .getFirst();
    }

    /** The virtual machine with this id. */
    public VirtualMachine vmById(String endpoint, String id) {
        return machines.byId(endpoint, id);
    }

    /** All containers of all endpoints that have any, in the endpoints' order. */
    public Selection<Container> containers() {
        return containers.all(having(Capability.CONTAINERS));
    }

    /** The containers whose names or ids match a pattern with {@code *} and {@code ?}; without them it is literal. */
    public Selection<Container> containers(String pattern) {
        return containers.named(having(Capability.CONTAINERS), pattern);
    }

    /**
     * The containers of these names or ids, which are literal.
     *
     * @throws ProblemException with exit code USAGE that lists every one that is absent or ambiguous
     */
    public Selection<Container> containers(Collection<String> names) {
        return containers.named(having(Capability.CONTAINERS), names);
    }

    /** The same container as it is now. */
    public Container current(Container container) {
        return containers.current(container);
    }

    /** The container with this id. */
    public Container containerById(String endpoint, String id) {
        return containers.byId(endpoint, id);
    }

    /** The names of the templates that containers of an endpoint can be made from. */
    public List<String> templates(String endpoint) {
        return parts().containers(endpoint).templates();
    }

    /** The rules that containers of each template are configured by; empty where the endpoint has no such thing. */
    public Map<String, String> distributions(String endpoint) {
        return parts().containers(endpoint).distributions();
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

    /** The tasks of an endpoint; connects to it. */
    public Tasks tasks(String endpoint) {
        return parts().tasks(endpoint);
    }

    /** The endpoint of that name, without connecting to it. */
    public Endpoint endpoint(String name) {
        return connections.endpoint(name);
    }

    /**
     * The names of the endpoints that a wildcard matches, in the order of the estate.
     *
     * @throws ProblemException if there is none
     */
    public List<String> endpointsLike(String wildcard) {
        Pattern pattern = Wildcard.compile(wildcard);
        List<String> names = endpoints().stream()
                .map(Endpoint::name)
                .filter(n -> pattern.matcher(n).matches())
                .toList();
        return names.isEmpty() ? List.of(connections.endpoint(wildcard).name()) : names;
    }

    @Override
    public void close() {
        connections.close();
    }

    /** What is known of virtual machines. */
    Listings<VmInfo, VirtualMachine> machines() {
        return machines;
    }

    /** What is known of containers. */
    Listings<ContainerInfo, Container> containerListings() {
        return containers;
    }

    Connections connections() {
        return connections;
    }

    /** What single endpoints can be asked for. */
    Parts parts() {
        return new Parts(connections);
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

    private <T extends Item> Selection<T> list(Capability capability, BiFunction<String, Connection, List<T>> lister) {
        List<String> names = having(capability);
        if (names.isEmpty()) {
            return Selection.of(List.of());
        }
        return Selection.of(connections.ask(names, name -> lister.apply(name, connections.connection(name))).stream()
                .flatMap(List::stream)
                .toList());
    }
}
