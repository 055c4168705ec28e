package org.vzs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A real Ceph cluster on loopback with OSDs in memory: one monitor, one manager. Its daemons are children of the test. */
public final class CephCluster implements AutoCloseable {
    private static final List<String> PROGRAMS =
            List.of("ceph", "ceph-mon", "ceph-mgr", "ceph-osd", "ceph-authtool", "monmaptool");

    private final Path folder;
    private final Path conf;
    private final Map<String, Process> daemons = new LinkedHashMap<>();
    private final Thread atExit = new Thread(this::killAll);

    private CephCluster(Path folder) {
        this.folder = folder;
        this.conf = folder.resolve("ceph.conf");
    }

    /** Ends the test unless Ceph is there. */
    public static void require() {
        Backends.require(
                "Ceph",
                PROGRAMS.stream().allMatch(p -> Backends.executable("/usr/bin/" + p)),
                "apt-get install -y --no-install-recommends ceph-mon ceph-mgr ceph-osd ceph-common python3-openssl");
    }

    /**
     * Starts one and waits until all its OSDs are up.
     *
     * @param folder for its files; not there yet, and with a short path, since sockets are made in it
     * @param osds how many OSDs, three on each made-up host
     */
    public static CephCluster start(Path folder, int osds) {
        require();
        CephCluster cluster = new CephCluster(folder);
        Runtime.getRuntime().addShutdownHook(cluster.atExit);
        try {
            cluster.begin(osds);
            return cluster;
        } catch (IOException | RuntimeException | Error e) {
            cluster.close();
            throw e instanceof IOException io ? new UncheckedIOException(io) : rethrow(e);
        }
    }

    private static RuntimeException rethrow(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return (RuntimeException) e;
    }

    private void begin(int osds) throws IOException {
        String id = UUID.randomUUID().toString();
        int port = freePort();
        for (String each : List.of("run", "log", "mon.a", "mgr.x")) {
            Files.createDirectories(folder.resolve(each));
        }
        Files.writeString(conf, configuration(id, port));
        String ring = folder.resolve("keyring").toString();
        run("ceph-authtool", "--create-keyring", ring, "--gen-key", "-n", "mon.", "--cap", "mon", "allow *");
        key("client.admin", "mon", "allow *", "osd", "allow *", "mgr", "allow *");
        key("mgr.x", "mon", "allow profile mgr", "osd", "allow *");
        for (int i = 0; i < osds; i++) {
            key("osd." + i, "mon", "allow profile osd", "mgr", "allow profile osd", "osd", "allow *");
        }
        String map = folder.resolve("monmap").toString();
        run("monmaptool", "--create", "--fsid", id, "--addv", "a", "[v2:127.0.0.1:" + port + "]", map);
        run("ceph-mon", "--mkfs", "-i", "a", "--monmap", map, "--keyring", ring);
        daemon("mon.a", "ceph-mon", "-f", "-i", "a");
        ceph("config", "set", "mon", "auth_allow_insecure_global_id_reclaim", "false");
        daemon("mgr.x", "ceph-mgr", "-f", "-i", "x");
        for (int i = 0; i < osds; i++) {
            osd(i);
        }
        await("all OSDs up", () -> ceph("osd", "stat").contains(osds + " up"));
        // It would move placement groups under a test. The manager takes its commands some seconds after it is up.
        await("the balancer is off", () -> {
            try {
                ceph("balancer", "off");
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        });
    }

    private String configuration(String id, int port) {
        return """
                [global]
                fsid = ID
                mon host = [v2:127.0.0.1:PORT]
                public addr = 127.0.0.1
                cluster addr = 127.0.0.1
                keyring = FOLDER/keyring
                run dir = FOLDER/run
                admin socket = FOLDER/run/$name.asok
                pid file = FOLDER/run/$name.pid
                log file = FOLDER/log/$name.log
                crash dir = FOLDER/run
                osd pool default size = 2
                osd pool default min size = 1
                osd pool default pg autoscale mode = off
                osd crush chooseleaf type = 0
                mon data avail crit = 1
                mon data avail warn = 2
                mon warn on pool no redundancy = false
                ms bind ipv6 = false
                [mon]
                mgr initial modules = iostat
                mon initial members = a
                mon data = FOLDER/mon.a
                [mgr]
                mgr data = FOLDER/mgr.x
                [osd]
                osd data = FOLDER/osd.$id
                osd objectstore = memstore
                memstore device bytes = 1073741824
                osd class update on start = false
                osd crush initial weight = 1.0
                osd heartbeat grace = 4
                osd heartbeat interval = 1
                osd max object name len = 460
                osd max object namespace len = 64
                """.replace("ID", id).replace("PORT", Integer.toString(port)).replace("FOLDER", folder.toString());
    }

    private void key(String name, String... caps) {
        List<String> argv = new ArrayList<>(
                List.of("ceph-authtool", folder.resolve("keyring").toString(), "--gen-key", "-n", name));
        for (int i = 0; i < caps.length; i += 2) {
            argv.addAll(List.of("--cap", caps[i], caps[i + 1]));
        }
        run(argv.toArray(String[]::new));
    }

    private void osd(int number) throws IOException {
        String uuid = UUID.randomUUID().toString();
        Files.createDirectories(folder.resolve("osd." + number));
        ceph("osd", "new", uuid, Integer.toString(number));
        run("ceph-osd", "-i", "" + number, "--mkfs", "--osd-uuid", uuid);
        String place = "root=default host=h" + number / 3;
        daemon("osd." + number, "ceph-osd", "-f", "-i", "" + number, "--crush-location", place);
    }

    private void daemon(String name, String... argv) throws IOException {
        daemons.put(
                name,
                prepared(argv)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log/" + name + ".out").toFile())
                        .start());
    }

    private ProcessBuilder prepared(String... argv) {
        ProcessBuilder builder = new ProcessBuilder(argv);
        builder.environment().put("CEPH_CONF", conf.toString());
        return builder;
    }

    private static int freePort() throws IOException {
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        }
    }

    /** The configuration file, for {@code CEPH_CONF}. */
    public Path conf() {
        return conf;
    }

    /** What {@code ceph WORDS…} prints on standard output; it must end well. */
    public String ceph(String... words) {
        List<String> argv = new ArrayList<>(List.of("ceph", "--connect-timeout=30"));
        argv.addAll(List.of(words));
        return run(argv.toArray(String[]::new));
    }

    private String run(String... argv) {
        try {
            Path err = Files.createTempFile(folder, "err", null);
            Process p = prepared(argv).redirectError(err.toFile()).start();
            String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!p.waitFor(60, TimeUnit.SECONDS) || p.exitValue() != 0) {
                p.destroyForcibly();
                throw new IllegalStateException(List.of(argv) + " failed: " + out + Files.readString(err));
            }
            Files.delete(err);
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until no placement group is on the move. */
    public void settle() {
        await("the cluster is at rest", () -> {
            String stat = ceph("pg", "stat", "-f", "json");
            int first = stat.indexOf("\"name\":");
            return first > 0
                    && stat.indexOf("\"name\":\"active+clean\"") == first
                    && stat.indexOf("\"name\":", first + 1) < 0;
        });
    }

    /** Waits for something to come true. */
    public void await(String what, java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(120, TimeUnit.SECONDS)
                .pollInterval(300, TimeUnit.MILLISECONDS)
                .until(condition);
    }

    /** Kills an OSD as a power cut would, and waits until the cluster has seen it. */
    public void killOsd(int number) {
        Process p = java.util.Objects.requireNonNull(daemons.remove("osd." + number));
        p.destroyForcibly().onExit().join();
        ceph("osd", "down", "osd." + number);
        await("osd." + number + " is down", () -> ceph("osd", "tree", "down").contains("osd." + number));
    }

    private void killAll() {
        List<Process> all = new ArrayList<>(daemons.values());
        all.forEach(Process::destroyForcibly);
        all.forEach(p -> p.onExit().join());
    }

    @Override
    public void close() {
        killAll();
        daemons.clear();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is ending already.
        }
    }
}
