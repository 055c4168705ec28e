package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
    private static final byte[] TEXT = "new".getBytes(StandardCharsets.UTF_8);
    private final LocalFiles files = new LocalFiles();

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatWasThereIsReplacedAndALinkStays() throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        files.writable(link.toString());
        files.write(link.toString(), TEXT);
        assertThat(real).hasContent("new");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void aFailureLeavesTheOldOne() throws IOException {
        Path file = Files.writeString(folder.resolve("page"), "old");
        Files.createDirectory(folder.resolve("page.vzs-part"));
        assertThatThrownBy(() -> files.write(file.toString(), TEXT)).isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
    }

    @Test
    void itIsSaidBeforehandWhatCannotBeWritten() {
        assertThatThrownBy(() -> files.writable(folder.toString())).hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> files.writable(folder.resolve("no/page").toString()))
                .isInstanceOf(IOException.class);
    }
}
