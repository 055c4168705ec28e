package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.lab.LabOptions;
import org.vzs.problem.ExitCode;
import org.vzs.testing.RunLab;

/** Runs whose state folder has no room: nothing is done that the journal does not know of. */
class FullDiskTest {
    private static final int BLOCK = 512;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void whatIsNotWrittenDownIsNotDone(int blocks) throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setBlockSize(BLOCK)
                .setMaxSize((long) blocks * BLOCK)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small);
                RunLab lab = new RunLab(folder, LabOptions.standard().withTimeScale(0), disk.getPath("/state"))) {
            Path script = lab.file("on.vzs", "vms(csv().column('VMName')).start();");
            Path csv = lab.names("MyVM1", "MyVM3", "web04", "scan01", "dev-bo", "test-win11");
            lab.lab.counters("vc").clear();
            ExitCode exitCode = lab.prepare(new RunOptions(script, csv, List.of(), false, false, false, 1, List.of()))
                    .execute();
            String err = lab.err();
            long begun = lab.journal().stream()
                    .filter(l -> l.contains("\"event\":\"begin\""))
                    .count();
            assertThat(lab.lab.counters("vc").of("PowerOnVM_Task"))
                    .isEqualTo(begun)
                    .isLessThan(6);
            assertThat(lab.journal()).allMatch(l -> l.endsWith("}"));
            assertThat(exitCode).isEqualTo(ExitCode.FAILED);
            assertThat(err)
                    .contains("the journal cannot be written", "make room in the state folder")
                    .contains("not run: the journal cannot be written")
                    .contains("cannot write the retry file");
        }
    }

    @Test
    void withoutRoomToBeginNothingIsAskedOfAnyEndpoint() throws IOException {
        // Room for the lock and no more.
        Configuration full = Configuration.unix().toBuilder()
                .setBlockSize(BLOCK)
                .setMaxSize(BLOCK)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(full);
                RunLab lab = new RunLab(folder, LabOptions.standard().withTimeScale(0), disk.getPath("/state"))) {
            lab.lab.counters("vc").clear();
            assertThat(lab.run(lab.file("on.vzs", "vms('MyVM1').start();"), null))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(lab.err()).contains("cannot write to the state folder");
            assertThat(lab.lab.counters("vc").total()).isZero();
        }
    }
}
