package org.vzs.transport.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Sshd;

/** Files up and down by SFTP with a real sshd. */
class RemoteFilesIT {
    @TempDir
    Path folder = Path.of("");

    private Sshd sshd;
    private SshClient client;
    private RemoteFiles files;

    @BeforeEach
    void login() {
        SshWorld world = new SshWorld(folder);
        sshd = world.server("127.0.1.31");
        client = new SshClient(world.settings());
        files = client.connect(SshWorld.target(sshd)).files();
    }

    @AfterEach
    void end() {
        if (client != null) {
            client.close();
        }
        if (sshd != null) {
            sshd.close();
        }
    }

    @Test
    void aFileGoesUpAndDownWithProgress() throws Exception {
        byte[] bytes = new byte[3_000_000];
        new Random(3).nextBytes(bytes);
        Path local = Files.write(folder.resolve("local"), bytes);
        Path remote = folder.resolve("remote with a name's *?");
        Files.writeString(remote, "the old one");
        List<Long> seen = new ArrayList<>();
        files.upload(local, remote.toString(), (done, total) -> {
            assertThat(total).isEqualTo(3_000_000);
            seen.add(done);
        });
        assertThat(remote).hasBinaryContent(bytes);
        assertThat(seen).isSorted().hasSizeGreaterThan(10).endsWith(3_000_000L);
        Path back = folder.resolve("back");
        files.download(
                remote.toString(), back, (done, total) -> assertThat(total).isEqualTo(3_000_000));
        assertThat(back).hasBinaryContent(bytes);
        try (var list = Files.list(folder)) {
            assertThat(list.map(Path::toString)).noneMatch(n -> n.endsWith("-part"));
        }
    }

    @Test
    void aMissingFileLeavesTheOldOneAlone() throws IOException {
        Path local = Files.writeString(folder.resolve("keep"), "kept");
        assertThatExceptionOfType(SshException.class)
                .isThrownBy(() -> files.download(folder.resolve("absent").toString(), local, (d, t) -> {}))
                .withMessageContaining("no such file")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(SshException.Kind.FILE));
        assertThat(local).hasContent("kept");
        assertThatExceptionOfType(SshException.class)
                .isThrownBy(() -> files.upload(local, "/no/such/folder/x", (d, t) -> {}))
                .withMessageContaining("/no/such/folder/x");
    }
}
