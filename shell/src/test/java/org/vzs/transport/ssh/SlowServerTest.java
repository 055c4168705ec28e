package org.vzs.transport.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.shell.UnknownCommand;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Credential;
import org.vzs.config.Secret;

/** A server with much to do says late that a command has begun. */
final class SlowServerTest {
    private static final Duration CONNECT = Duration.ofSeconds(3);

    @TempDir
    Path home = Path.of("");

    private SshServer server = SshServer.setUpDefaultServer();

    @BeforeEach
    void serve() throws IOException {
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(home.resolve("hostkey")));
        server.setPasswordAuthenticator((user, password, session) -> true);
        server.setCommandFactory((channel, line) -> {
            Awaitility.await()
                    .pollDelay(CONNECT.toMillis() + 500, TimeUnit.MILLISECONDS)
                    .until(() -> true);
            return new UnknownCommand(line);
        });
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
    }

    @Test
    void aCommandThatBeginsLaterThanALoginMayTakeIsNotLost() throws InterruptedException {
        SshTimeouts timeouts =
                new SshTimeouts(CONNECT, Duration.ofSeconds(30), Duration.ofSeconds(15), Duration.ofMinutes(1));
        SshTarget target =
                SshTarget.of("hn1", "127.0.0.1", server.getPort()).as("root").with(Credential.of(new Secret("words")));
        try (SshClient client =
                        new SshClient(SshSettings.under(home).with(timeouts).with((host, type, fingerprint) -> true));
                SshSession session = client.connect(target)) {
            CommandResult end = session.run(List.of("late"), RunOptions.within(Duration.ofMinutes(1)));
            assertThat(end.stderr()).contains("late");
            assertThat(end.exitStatus()).isEqualTo(1);
        }
    }
}
