package org.vzs.lab.openvz;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.Counters;
import org.vzs.lab.FaultEffect;
import org.vzs.lab.LabClock;
import org.vzs.lab.LabFaults;
import org.vzs.lab.ssh.Answer;
import org.vzs.lab.ssh.CommandLines;

/** The state of one made-up node. Commands run one at a time, under its lock. */
public final class OpenVzNode implements CommandLines {
    /** Who holds the lock of a container. */
    record Holder(int pid, String commandLine) {}

    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, String> global = new LinkedHashMap<>();
    private final TreeMap<Integer, LabContainer> containers = new TreeMap<>();
    private final TreeSet<String> templates = new TreeSet<>();
    private final TreeSet<String> leftOvers = new TreeSet<>();
    private final TreeMap<String, String> written = new TreeMap<>();
    private final Map<Integer, Holder> holders = new ConcurrentHashMap<>();
    private final Map<String, OpenVzNode> peers = new ConcurrentHashMap<>();
    private final AtomicLong commands = new AtomicLong();
    private volatile String version = "4.0";
    private volatile LabClock clock = LabClock.system();
    private volatile Counters counters = new Counters();
    private volatile @Nullable LabFaults faults;

    @Override
    public @Nullable Conversation conversation(
            String line, Map<String, String> environment, InputStream keys, OutputStream screen) {
        LabTerminal terminal = LabTerminal.of(this, line, environment, keys, screen);
        return terminal == null ? null : terminal::serve;
    }

    /** An empty node with a usual {@code /etc/vz/vz.conf}. */
    public OpenVzNode(String name) {
        this.name = name;
        global.put("VIRTUOZZO", "yes");
        global.put("LOCKDIR", "/var/lib/vz/lock");
        global.put("DUMPDIR", "/var/lib/vz/dump");
        global.put("VE_ROOT", "/var/lib/vz/root/$VEID");
        global.put("VE_PRIVATE", "/var/lib/vz/private/$VEID");
        global.put("TEMPLATE", "/var/lib/vz/template");
        global.put("DISK_QUOTA", "yes");
        global.put("DISKSPACE", "20G:22G");
        global.put("DISKINODES", "4000000:4400000");
        for (String required : Beancounters.REQUIRED) {
            global.put(required.toUpperCase(Locale.ROOT), "unlimited");
        }
    }

    /** Its host name. */
    public String name() {
        return name;
    }

    /** Gives it another version of vzctl; of those before 4.0, vzlist lacks what came then. */
    public OpenVzNode version(String version) {
        this.version = version;
        return this;
    }

    String version() {
        return version;
    }

    /** Sets a line of {@code /etc/vz/vz.conf}. */
    public OpenVzNode set(String key, String value) {
        global.put(key, value);
        return this;
    }

    /** Removes a line of {@code /etc/vz/vz.conf}. */
    public OpenVzNode unset(String key) {
        global.remove(key);
        return this;
    }

    /** Removes every beancounter from {@code /etc/vz/vz.conf}, so that a container without its own does not start. */
    public OpenVzNode withoutDefaultLimits() {
        Beancounters.REQUIRED.forEach(required -> global.remove(required.toUpperCase(Locale.ROOT)));
        return this;
    }

    /** Adds a template; {@code template} is the file's name without {@code .tar.gz}. */
    public OpenVzNode template(String template) {
        templates.add(template);
        return this;
    }

    /** Adds so many stopped containers, from id 10000 on: for trying out how a client takes a large node. */
    public OpenVzNode makeUp(int count) {
        for (int i = 0; i < count; i++) {
            containers.put(
                    10_000 + i,
                    new LabContainer(10_000 + i)
                            .with("NAME", "made up " + i)
                            .with("HOSTNAME", "ct" + i + ".lab.example")
                            .with("DISKSPACE", "1048576:1153434"));
        }
        return this;
    }

    /** Lets {@code vzmigrate} find another node, under its name. */
    public OpenVzNode peer(OpenVzNode other) {
        peers.put(other.name, other);
        return this;
    }

    /** Has somebody else's command hold a container's lock. */
    public void hold(int ctid, int pid, String commandLine) {
        holders.put(ctid, new Holder(pid, commandLine));
    }

    /** Lets go of it. */
    public void release(int ctid) {
        holders.remove(ctid);
    }

    Optional<Holder> holder(int ctid) {
        return Optional.ofNullable(holders.get(ctid));
    }

    Optional<OpenVzNode> peer(String host) {
        return Optional.ofNullable(peers.get(host));
    }

    Map<String, String> global() {
        return global;
    }

    Collection<LabContainer> containers() {
        return containers.values();
    }

    Optional<LabContainer> container(int ctid) {
        return Optional.ofNullable(containers.get(ctid));
    }

    LabContainer add(LabContainer container) {
        containers.put(container.id(), container);
        return container;
    }

    void remove(int ctid) {
        containers.remove(ctid);
    }

    Set<String> templates() {
        return templates;
    }

    /** Configuration files of destroyed containers. */
    Set<String> leftOvers() {
        return leftOvers;
    }

    /** Files that were put on the node, text by path. */
    Map<String, String> written() {
        return written;
    }

    String privateArea(int ctid) {
        return global.getOrDefault("VE_PRIVATE", "").replace("$VEID", Integer.toString(ctid));
    }

    String root(int ctid) {
        return global.getOrDefault("VE_ROOT", "").replace("$VEID", Integer.toString(ctid));
    }

    /** Counts the commands, shows the faults that were asked for, and has the lab's time. */
    void watchedBy(Counters counters, LabFaults faults, LabClock clock) {
        this.clock = clock;
        this.counters = counters;
        this.faults = faults;
    }

    /** The fault to show on a command; null for none. The operation is {@code vzctl_start}, the target the container's id. */
    @Override
    public @Nullable FaultEffect effectOn(String commandLine) {
        List<String> words = List.of(commandLine.split(" ", -1));
        boolean verb = words.getFirst().matches("vzctl|vzquota") && words.size() > 1;
        String operation = verb ? words.getFirst() + "_" + words.get(1).replace("-", "_") : words.getFirst();
        counters.add(operation);
        return faults == null ? null : faults.take(operation, target(words, verb));
    }

    private static List<String> target(List<String> words, boolean verb) {
        if (words.getFirst().equals("vzdump")) {
            return List.of(words.getLast());
        }
        return verb && words.size() > 2 ? List.of(words.get(2)) : List.of();
    }

    /** Its time. */
    Instant now() {
        return clock.now();
    }

    /** How many commands were run: it moves whenever the state may have changed. */
    long commands() {
        return commands.get();
    }

    /** Works on the state while no command does. */
    <T> T with(Function<OpenVzNode, T> work) {
        lock.lock();
        try {
            return work.apply(this);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean reads(String line) {
        return NodeShell.reads(line);
    }

    @Override
    public Answer run(String line, String input, @Nullable FaultEffect effect) {
        NodeShell.Answer answer =
                effect instanceof FaultEffect.Fault(String type) ? fail(line, type) : run(line, input);
        return new Answer(answer.status(), answer.stdout(), answer.stderr());
    }

    /** Runs one command line as the node's shell would. */
    NodeShell.Answer run(String commandLine) {
        return run(commandLine, "");
    }

    /** The answer of a command to which something happens: what, is the fault's type in words. */
    NodeShell.Answer fail(String commandLine, String type) {
        if (commandLine.startsWith("vzdump ")) {
            return with(node -> Vzdump.broken(node, commandLine));
        }
        if (commandLine.startsWith("tar ")) {
            return with(node -> FullDisk.tar(node, commandLine));
        }
        return new NodeShell.Answer(1, "", "Error: " + type + "\n");
    }

    NodeShell.Answer run(String commandLine, String stdin) {
        return with(node -> {
            commands.incrementAndGet();
            return NodeShell.run(node, commandLine, stdin);
        });
    }
}
