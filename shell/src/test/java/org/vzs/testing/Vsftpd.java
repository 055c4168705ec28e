package org.vzs.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.config.Secret;

/** A real vsftpd on a free port of 127.0.0.1 with one virtual user, whose folder is {@link #root}. */
public final class Vsftpd implements AutoCloseable {
    /** The virtual user. */
    public static final String USER = "backup";

    private static final String PASSWORD = "not-a-secret";
    private static final Path PAM = Path.of("/etc/pam.d");

    private final Path folder;
    private final int port;
    private final Process process;
    private final Path pam;
    private final boolean passive;
    private final List<Path> disks = new ArrayList<>();

    /** What the user sees as {@code /}. */
    public final Path root;

    private Vsftpd(Path folder, int port, Process process, Path pam, Path root, boolean passive) {
        this.passive = passive;
        this.folder = folder;
        this.port = port;
        this.process = process;
        this.pam = pam;
        this.root = root;
    }

    /** Ends the calling test unless vsftpd, lftp and db_load are there and this is root, which vsftpd needs. */
    public static void require() {
        boolean present = Backends.executable("/usr/sbin/vsftpd")
                && Backends.succeeds(List.of("lftp", "--version"))
                && Backends.succeeds(List.of("db_load", "-V"))
                && Backends.succeeds(List.of("sh", "-c", "test $(id -u) = 0"));
        Backends.require("vsftpd with lftp and db-util", present, "as root: apt-get install vsftpd lftp db-util");
    }

    /** Starts one; {@code lines} are added to its configuration. */
    public static Vsftpd start(String... lines) {
        try {
            return begin(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Vsftpd begin(String... lines) throws IOException, InterruptedException {
        int port = freePort();
        // Not a test's own folder: those are closed to the user that the server becomes.
        Path folder = Files.createTempDirectory("vzs-vsftpd");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path root = Files.createDirectories(folder.resolve("root").resolve(USER));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        UserPrincipal ftp =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("ftp");
        Files.setOwner(root, ftp);
        Path users = folder.resolve("users");
        Files.writeString(users, USER + "\n" + PASSWORD + "\n");
        run("db_load", "-T", "-t", "hash", "-f", users.toString(), users + ".db");
        String service = "vzs-test-" + port;
        Path pam = Files.writeString(
                PAM.resolve(service),
                "auth required pam_userdb.so db=" + users + " crypt=none\naccount required pam_userdb.so db=" + users
                        + " crypt=none\n");
        Path conf = Files.writeString(folder.resolve("vsftpd.conf"), """
                listen=YES
                listen_address=127.0.0.1
                listen_port=%d
                background=NO
                anonymous_enable=NO
                local_enable=YES
                write_enable=YES
                guest_enable=YES
                guest_username=ftp
                virtual_use_local_privs=YES
                user_sub_token=$USER
                local_root=%s/$USER
                chroot_local_user=YES
                allow_writeable_chroot=YES
                secure_chroot_dir=%s
                pam_service_name=%s
                session_support=NO
                seccomp_sandbox=NO
                pasv_address=127.0.0.1
                connect_from_port_20=NO
                local_umask=022
                xferlog_enable=YES
                vsftpd_log_file=%s
                %s
                """.formatted(
                        port, root.getParent(), empty, service, folder.resolve("log"), String.join("\n", lines)));
        Process process = new ProcessBuilder("vsftpd", conf.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        Vsftpd server =
                new Vsftpd(folder, port, process, pam, root, !List.of(lines).contains("pasv_enable=NO"));
        try {
            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(20))
                    .until(server::answers);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process p = new ProcessBuilder(command).inheritIO().start();
        if (!p.waitFor(20, TimeUnit.SECONDS) || p.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Its port. */
    public int port() {
        return port;
    }

    /** It, as the endpoint {@code nas}. */
    public Endpoint endpoint() {
        return endpoint(port, PASSWORD);
    }

    /** The same reached by another port, or with another password. */
    public Endpoint endpoint(int throughPort, String password) {
        return new Endpoint(
                "nas", "ftp", "127.0.0.1", throughPort, USER, Credential.of(new Secret(password)), null, false);
    }

    /** The right password. */
    public String password() {
        return PASSWORD;
    }

    /** Makes a folder that the user may write to. */
    public Path folder(String path) {
        try {
            Path made = Files.createDirectories(root.resolve(path));
            UserPrincipal ftp = Files.getOwner(root);
            Path p = root;
            for (Path part : root.relativize(made)) {
                p = p.resolve(part);
                Files.setOwner(p, ftp);
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the processes that serve logins: every connection breaks, data and control, and new logins are served. */
    public void cutSessions() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** Makes a folder a disk of its own, of a size as mount has it ({@code 100k}); empty at first. */
    public void disk(String path, String size) {
        Path place = folder(path);
        quietly("mount", "-t", "tmpfs", "-o", "size=" + size + ",mode=777", "none", place.toString());
        disks.add(place);
    }

    /** Gives such a disk another size. */
    public void resize(String path, String size) {
        quietly("mount", "-o", "remount,size=" + size, root.resolve(path).toString());
    }

    private static void quietly(String... command) {
        try {
            run(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until a folder is there. */
    public void awaitFolder(String path) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Files.isDirectory(root.resolve(path.substring(1))));
    }

    /** What {@code lftp}, a client that nobody here wrote, prints for some of its commands. */
    public String lftp(String commands) {
        Command.Ended end = Command.await(Command.start(
                folder,
                Map.of("HOME", folder.toString(), "PATH", String.valueOf(System.getenv("PATH"))),
                List.of(
                        "lftp",
                        "-c",
                        "set net:timeout 10; set net:max-retries 1; set ftp:passive-mode " + passive + "; open -u "
                                + USER + "," + PASSWORD + " -p " + port + " 127.0.0.1; " + commands)));
        if (end.code() != 0) {
            throw new IllegalStateException("lftp: " + end.err());
        }
        return end.out();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor();
            for (Path disk : disks) {
                run("umount", disk.toString());
            }
            Files.deleteIfExists(pam);
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
