package org.vzs.transport.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.vzs.testing.Sshd;

/** A home folder with a key that real servers let in. */
final class SshWorld {
    final Path home;
    final Path key;
    private final Path folder;

    SshWorld(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("home");
        try {
            Files.createDirectories(home.resolve(".ssh"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Sshd.require();
        this.key = Sshd.keygen("ed25519", home.resolve(".ssh/id_ed25519"), "");
    }

    /** A server that lets the key in and is known. */
    Sshd server(String address, String... options) {
        Sshd sshd =
                Sshd.start(folder.resolve("sshd-" + address), address, options).authorize(key);
        trust(sshd.knownHostsLine());
        return sshd;
    }

    void trust(String line) {
        write(".ssh/known_hosts", line);
    }

    void config(String text) {
        write(".ssh/config", text);
    }

    private void write(String file, String text) {
        try {
            Files.writeString(home.resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SshSettings settings() {
        return SshSettings.under(home)
                .with(new SshTimeouts(
                        Duration.ofSeconds(10), Duration.ofSeconds(40), Duration.ofSeconds(1), Duration.ofSeconds(10)));
    }

    static SshTarget target(Sshd sshd) {
        return SshTarget.of("hn1", sshd.address(), sshd.port()).as("root");
    }
}
