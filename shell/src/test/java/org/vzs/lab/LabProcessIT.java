package org.vzs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;

/** The lab of another process: joined, refused, and taken over when that process was killed. */
@SuppressWarnings("NullAway.Init")
class LabProcessIT {
    private static final LabOptions FAST =
            LabOptions.standard().withTimeScale(0).withLockWait(Duration.ZERO);

    @TempDir
    Path folder;

    private Process process;

    private int start(String mode) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LabProcess.class.getName(),
                        folder.toString(),
                        mode)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        return Integer.parseInt(out.readLine());
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void aServedLabIsJoinedAndItsFaultsAreSetFromOutside() throws Exception {
        int port = start("serve");
        try (Lab lab = Lab.open(folder, FAST)) {
            assertThat(lab.isJoined()).isTrue();
            assertThat(lab.device("vc").port()).isEqualTo(port);
            try (LabClient client = LabClient.loggedIn(lab.device("vc"))) {
                lab.faults().add(FaultRule.parse("PowerOnVM_Task@MyVM1=fault:ResourceInUse*1"));
                assertThat(client.vm("PowerOnVM_Task", "vm-1001", "")).contains("ResourceInUse");
                client.task("PowerOnVM_Task", "vm-1001", "");
                assertThat(client.power("vm-1001")).isEqualTo("poweredOn");
            }
        }
        assertThat(Lab.status(folder).holder()).isEqualTo(String.valueOf(process.pid()));
        process.getOutputStream().close();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("served.json")).doesNotExist();
    }

    @Test
    void aLabThatIsNotServedIsRefused() throws Exception {
        int port = start("run");
        assertThat(port).isPositive();
        assertThatThrownBy(() -> Lab.open(folder, FAST))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.LOCKED))
                .hasMessageContaining("process " + process.pid());
    }

    @Test
    void aKilledLabIsTakenOverWithTheStateItHadWritten() throws Exception {
        int port = start("serve");
        assertThat(port).isPositive();
        try (Lab lab = Lab.open(folder, FAST);
                LabClient client = LabClient.loggedIn(lab.device("vc"))) {
            client.task("PowerOnVM_Task", "vm-1001", "");
            Awaitility.await().until(() -> Files.exists(folder.resolve("vc.json")));
        }
        process.destroyForcibly().waitFor();
        try (Lab lab = Lab.open(folder, FAST);
                LabClient client = LabClient.loggedIn(lab.device("vc"))) {
            assertThat(lab.isJoined()).isFalse();
            assertThat(client.power("vm-1001")).isEqualTo("poweredOn");
        }
    }
}
