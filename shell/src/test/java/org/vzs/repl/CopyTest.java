package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.problem.ExitCode;
import org.vzs.testing.ReplLab;

/** Files to a lab node, which has no SFTP, and back. */
final class CopyTest {
    @TempDir
    Path folder;

    private ReplLab lab;

    @BeforeEach
    void open() {
        lab = new ReplLab(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void aFileGoesThereAndComesBack() throws IOException {
        Files.writeString(folder.resolve("a note"), "größe\n");
        ReplLab.Piped piped = lab.pipe(":copy 'a note' hn1:/tmp/", ":copy \"hn1:/tmp/a note\" back");
        assertThat(piped.code()).as(piped.out() + piped.err()).isEqualTo(ExitCode.OK);
        assertThat(piped.out()).contains("copy a note to /tmp/a note: CHANGED, 8 bytes");
        assertThat(folder.resolve("back")).hasContent("größe");
    }

    @Test
    void whatIsHereIsNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("keep"), "kept");
        ReplLab.Piped piped = lab.pipe(":copy hn1:/etc/vz/vz.conf keep");
        assertThat(piped.code()).isEqualTo(ExitCode.FAILED);
        assertThat(piped.out()).contains("'keep' is here already");
        assertThat(folder.resolve("keep")).hasContent("kept");
    }

    @Test
    void aDryRunCopiesNothing() throws IOException {
        Files.writeString(folder.resolve("note"), "x");
        ReplLab.Piped piped = lab.pipe(
                ":what-if on",
                ":copy note hn1:/tmp/note",
                ":copy hn1:/etc/vz/vz.conf got",
                ":what-if off",
                ":copy hn1:/tmp/note none");
        assertThat(piped.out()).contains("WOULD_CHANGE").contains("FAILED").contains("No such file or directory");
        assertThat(folder.resolve("got")).doesNotExist();
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(folder.resolve("none.vzs-part")).doesNotExist();
    }

    @Test
    void whatKeepsNoFilesOfOursSaysSo() throws IOException {
        Files.writeString(folder.resolve("note"), "x");
        ReplLab.Piped piped = lab.pipe(":copy note filer1:/vol/vol0/note", ":copy cluster1:/etc/rc got");
        assertThat(piped.code()).isEqualTo(ExitCode.FAILED);
        assertThat(piped.out()).contains("it takes no files", "it hands out no files");
    }

    @Test
    void whatCannotBeUnderstoodIsSaid() {
        assertThat(lab.pipe(":copy nothing hn1:/tmp/x").err()).contains("there is no file");
        assertThat(lab.pipe(":copy a b").err()).contains("ENDPOINT:PATH");
        assertThat(lab.pipe(":copy hn1:/a hn2:/b").err()).contains("one of the two must be a file here");
    }
}
