package org.vzs.driver.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.config.Endpoint;
import org.vzs.driver.ActionContext;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.EndpointException;
import org.vzs.problem.ProblemException;
import org.vzs.testing.Sshd;
import org.vzs.transport.ssh.SshSettings;

/** Files to a real sshd and back, with SFTP and without. */
class RemoteCopiesIT {
    private static final String SFTP = "Subsystem sftp internal-sftp";
    private static final String NONE = "Subsystem none internal-sftp";

    @TempDir
    Path temp = Path.of("");

    private final List<Integer> percents = Collections.synchronizedList(new ArrayList<>());
    private final ActionContext context = new ActionContext(Duration.ofSeconds(15), true, percents::add);
    private Path home = Path.of("");
    private Path key = Path.of("");

    @BeforeEach
    void key() throws IOException {
        Sshd.require();
        home = temp.resolve("home");
        Files.createDirectories(home.resolve(".ssh"));
        key = Sshd.keygen("ed25519", home.resolve(".ssh/id_ed25519"), "");
    }

    private interface Use {
        void with(Commands commands, Sshd server) throws Exception;
    }

    private void on(String subsystem, Use use) throws Exception {
        try (Sshd sshd =
                Sshd.start(temp.resolve("sshd"), "127.0.1.43", subsystem).authorize(key)) {
            Files.writeString(home.resolve(".ssh/known_hosts"), sshd.knownHostsLine());
            try (Connection connection = new SshDriver(SshSettings.under(home))
                    .connect(new Endpoint("box", "ssh", sshd.address(), sshd.port(), "root", null, null, false))) {
                use.with(connection.commands().orElseThrow(), sshd);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SFTP, NONE})
    void bigFilesGoUpAndDown(String subsystem) throws Exception {
        byte[] bytes = new byte[20_000_000];
        new Random(5).nextBytes(bytes);
        Path local = Files.write(temp.resolve("local"), bytes);
        Path there = temp.resolve("there's a *name?");
        Path back = temp.resolve("back");
        on(subsystem, (commands, server) -> {
            assertThat(commands.send(local, there.toString(), context)).isEqualTo(bytes.length);
            assertThat(there).hasBinaryContent(bytes);
            assertThat(percents).isSorted().contains(50).endsWith(100);
            assertThat(commands.fetch(there.toString(), back, context)).isEqualTo(bytes.length);
            assertThat(back).hasBinaryContent(bytes);
        });
        try (var files = Files.list(temp)) {
            assertThat(files.map(Path::toString)).noneMatch(n -> n.endsWith(".vzs-part"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SFTP, NONE})
    void whatIsNotThereIsAFailureAndLeavesNothing(String subsystem) throws Exception {
        Path local = Files.writeString(temp.resolve("local"), "x");
        on(subsystem, (commands, server) -> {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> commands.fetch("/no/such/file", temp.resolve("got"), context))
                    .withMessageContaining("o such file");
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> commands.send(local, "/no/such/folder/x", context))
                    .withMessageContaining("o such file");
        });
        assertThat(temp.resolve("got")).doesNotExist();
        assertThat(temp.resolve("got.vzs-part")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {SFTP, NONE})
    void aServerThatIsKilledInTheMiddleLeavesTheOldFile(String subsystem) throws Exception {
        Path local = Files.write(temp.resolve("local"), new byte[40_000_000]);
        Path old = Files.writeString(temp.resolve("old"), "old");
        on(subsystem, (commands, server) -> {
            ActionContext killing = new ActionContext(Duration.ofMinutes(1), true, percent -> {
                if (percent >= 10) {
                    server.kill();
                }
            });
            assertThatExceptionOfType(EndpointException.class)
                    .isThrownBy(() -> commands.send(local, old.toString(), killing))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(EndpointException.Kind.LOST));
        });
        assertThat(old).hasContent("old");
    }
}
