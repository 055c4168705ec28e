package org.vzs.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.config.Secret;

/**
 * A running vcsim, the vCenter simulator of VMware's govmomi library: a server that nobody here wrote. It is built once from
 * {@code vcsim/main.go} into the target folder and ends with its standard input, so also when the test is killed.
 */
public final class Vcsim implements AutoCloseable {
    private static final String PASSWORD = "p<a&s\"s'";

    private final Process process;
    private final URI url;
    private final String fingerprint;

    private Vcsim(Process process, URI url, String fingerprint) {
        this.process = process;
        this.url = url;
        this.fingerprint = fingerprint;
    }

    /** Skips the calling test, or fails it, where vcsim cannot be built. */
    public static void require() {
        Backends.require(
                "vcsim (Go and govmomi)",
                Backends.executable("/usr/bin/go")
                        && Files.isDirectory(Path.of("/usr/share/gocode/src/github.com/vmware/govmomi")),
                "apt-get install golang golang-github-vmware-govmomi-dev");
    }

    /** A vCenter with this many powered-on machines; {@code more} are further options of main.go. */
    public static Vcsim start(int machines, String... more) {
        require();
        List<String> command = new ArrayList<>(List.of(binary().toString(), "-vms", "" + machines));
        command.addAll(List.of("-user", "admin@vsphere.local", "-password", PASSWORD));
        command.addAll(List.of(more));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String url = out.readLine();
            String fingerprint = out.readLine();
            if (url == null || fingerprint == null) {
                throw new IllegalStateException("vcsim did not start: " + command);
            }
            return new Vcsim(process, URI.create(url), fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its port on 127.0.0.1. */
    public int port() {
        return url.getPort();
    }

    /** The fingerprint of its certificate, as the estate file wants it. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Its user's password, with characters that must be escaped. */
    public String password() {
        return PASSWORD;
    }

    /** It as an endpoint of the estate. */
    public Endpoint endpoint(String name) {
        return endpoint(name, port(), fingerprint);
    }

    /** The same login at another port, as where a proxy stands in front of it. */
    public Endpoint endpoint(String name, int port, String pin) {
        return new Endpoint(
                name,
                "vsphere",
                "127.0.0.1",
                port,
                "admin@vsphere.local",
                Credential.of(new Secret(PASSWORD)),
                pin,
                false);
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized Path binary() {
        try {
            byte[] source = Files.readAllBytes(Path.of("src/test/resources/vcsim/main.go"));
            String hash = Integer.toHexString(java.util.Arrays.hashCode(source));
            Path target = Path.of("target/vcsim").toAbsolutePath();
            Path binary = target.resolve("vcsim-" + hash);
            if (!Files.isExecutable(binary)) {
                Files.createDirectories(target);
                build(Files.createTempDirectory(target, "build"), source, binary);
            }
            return binary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void build(Path folder, byte[] source, Path binary) throws IOException {
        Files.write(folder.resolve("main.go"), source);
        ProcessBuilder go = new ProcessBuilder("go", "build", "-o", "vcsim", "main.go")
                .directory(folder.toFile())
                .inheritIO();
        go.environment().put("GO111MODULE", "off");
        go.environment().put("GOPATH", "/usr/share/gocode");
        go.environment().putIfAbsent("GOCACHE", folder.resolveSibling("gocache").toString());
        try {
            if (go.start().waitFor() != 0) {
                throw new IllegalStateException("vcsim could not be built");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        // Renamed when whole, so that two builds at once do no harm.
        Files.move(folder.resolve("vcsim"), binary, StandardCopyOption.ATOMIC_MOVE);
    }
}
