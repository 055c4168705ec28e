package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Sshd;
import org.vzs.testing.Tmux;

/** An unknown host key at a real terminal: shown, asked about, and remembered only after a yes. */
final class HostKeyQuestionIT {
    @TempDir
    Path home;

    @Test
    void aPersonIsAskedAndANoChangesNothing() throws IOException {
        Path ssh = Files.createDirectories(home.resolve(".ssh"));
        Path key = Sshd.keygen("ed25519", ssh.resolve("id_ed25519"), "");
        Files.createDirectories(home.resolve(".config/vzs"));
        try (Sshd sshd = Sshd.start(home.resolve("sshd"), "127.0.0.1").authorize(key)) {
            Files.writeString(
                    home.resolve(".config/vzs/estate.toml"),
                    "[endpoint.n1]\nurl = \"openvz://root@127.0.0.1:" + sshd.port() + "\"\n");
            String check = "env JAVA_TOOL_OPTIONS=-Duser.home=" + home + " " + Tmux.vzs(home) + " endpoint check";
            try (Tmux tmux = Tmux.start(home, 110, 30, check)) {
                tmux.await("Trust it from now on? [y/N]");
                assertThat(tmux.screen()).contains("ssh-ed25519").contains("SHA256:");
                tmux.text("n").keys("Enter");
                tmux.await("ended with 5");
                assertThat(tmux.screen()).contains("the host key is not known");
                assertThat(ssh.resolve("known_hosts")).doesNotExist();

                tmux.text("clear; " + check).keys("Enter");
                tmux.await("Trust it from now on? [y/N]");
                tmux.text("yes").keys("Enter");
                tmux.await("vzctl does not answer there");
                assertThat(ssh.resolve("known_hosts"))
                        .content()
                        .contains("[127.0.0.1]:" + sshd.port() + " ssh-ed25519 ");
            }
        }
    }
}
