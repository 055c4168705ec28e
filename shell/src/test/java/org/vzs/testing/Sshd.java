package org.vzs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A real OpenSSH server on a free port of a loopback address, with its own host key, for one test. Needs root. */
public final class Sshd implements AutoCloseable {
    private static final String PROGRAM = "/usr/sbin/sshd";

    private final Path folder;
    private final String address;
    private final int port;
    private final List<String> options;
    private Process process;

    private Sshd(Path folder, String address, int port, List<String> options) throws IOException {
        this.folder = folder;
        this.address = address;
        this.port = port;
        this.options = options;
        this.process = launch();
    }

    /** Ends the test unless sshd is there and may be run. */
    public static void require() {
        Backends.require(
                "sshd (as root)",
                Backends.executable(PROGRAM) && System.getProperty("user.name").equals("root"),
                "apt-get install -y --no-install-recommends openssh-server, and run the tests as root");
    }

    /**
     * Starts one.
     *
     * @param folder for its files; made if missing
     * @param address such as {@code 127.0.1.1}
     * @param options more lines of sshd_config; they win
     */
    public static Sshd start(Path folder, String address, String... options) {
        require();
        try {
            Files.createDirectories(folder);
            // The privilege separation folder is compiled into sshd.
            Files.createDirectories(Path.of("/run/sshd"));
            keygen("ed25519", folder.resolve("host"), "");
            return new Sshd(folder, address, freePort(address), List.of(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a key pair; the public half is beside it with {@code .pub}. */
    public static Path keygen(String type, Path file, String passphrase) {
        if (!Backends.succeeds(
                List.of("ssh-keygen", "-q", "-t", type, "-N", passphrase, "-C", "", "-f", file.toString()))) {
            throw new IllegalStateException("ssh-keygen failed for " + file);
        }
        return file;
    }

    private Process launch() throws IOException {
        Path authorized = folder.resolve("authorized_keys");
        if (Files.notExists(authorized)) {
            Files.createFile(authorized);
        }
        List<String> lines = new ArrayList<>(options);
        lines.addAll(List.of(
                "Port " + port,
                "ListenAddress " + address,
                "PidFile " + folder.resolve("pid"),
                "HostKey " + folder.resolve("host"),
                "AuthorizedKeysFile " + authorized,
                "StrictModes no",
                "UsePAM no",
                "UseDNS no",
                "PermitRootLogin yes",
                "PasswordAuthentication no",
                // A developer's ~/.bashrc can be slow, and is no part of a test.
                "SetEnv HOME=" + folder));
        if (options.stream().noneMatch(o -> o.startsWith("Subsystem "))) {
            lines.add("Subsystem sftp internal-sftp");
        }
        Path conf = folder.resolve("sshd_config");
        Files.write(conf, lines);
        Path log = folder.resolve("sshd.log");
        Process started = new ProcessBuilder(PROGRAM, "-D", "-f", conf.toString(), "-E", log.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        Awaitility.await("sshd listens").atMost(20, TimeUnit.SECONDS).until(() -> {
            if (!started.isAlive()) {
                throw new IllegalStateException(
                        "sshd ended: " + Files.readString(folder.resolve("out")) + Files.readString(log));
            }
            try (Socket s = new Socket()) {
                s.connect(new InetSocketAddress(address, port), 500);
                return true;
            } catch (IOException e) {
                return false;
            }
        });
        return started;
    }

    private static int freePort(String address) throws IOException {
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return s.getLocalPort();
        }
    }

    /** The loopback address. */
    public String address() {
        return address;
    }

    /** The TCP port. */
    public int port() {
        return port;
    }

    /** Lets the holder of a private key in as root. */
    public Sshd authorize(Path privateKey) {
        try {
            String line = Files.readString(privateKey.resolveSibling(privateKey.getFileName() + ".pub"));
            Files.writeString(folder.resolve("authorized_keys"), line, StandardOpenOption.APPEND);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line for known_hosts. */
    public String knownHostsLine() {
        try {
            return "[" + address + "]:" + port + " "
                    + Files.readString(folder.resolve("host.pub")).strip() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server's log so far. */
    public String log() {
        try {
            return Files.readString(folder.resolve("sshd.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the server and the processes of its connections, as a crash would; what they ran may go on. */
    public void kill() {
        List<ProcessHandle> servers = new ArrayList<>();
        servers.add(process.toHandle());
        process.descendants()
                .filter(p -> p.info().command().orElse("").endsWith("sshd"))
                .forEach(servers::add);
        servers.forEach(ProcessHandle::destroyForcibly);
        servers.forEach(p -> p.onExit().join());
    }

    /** Starts it again on the same port with the same key. */
    public void restart() {
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
