package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.problem.ProblemException;

/** The lock between processes. */
class RunLockIT {
    @TempDir
    Path state;

    private Process other;

    @BeforeEach
    void anotherProcessTakesIt() throws IOException {
        other = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockProcess.class.getName(),
                        state.toString(),
                        "a"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(new BufferedReader(other.inputReader(StandardCharsets.UTF_8)).readLine())
                .isEqualTo("held");
    }

    @AfterEach
    void end() throws InterruptedException {
        other.destroyForcibly().waitFor();
    }

    @Test
    void anotherProcessIsKeptOutAndToldWhoHasIt() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> RunLock.acquire(state, "a", new RunId("mine")))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("run other-run, process " + other.pid());
        }
        RunLock.acquire(state, "b", new RunId("mine")).close();
    }

    @Test
    void aDeadProcessHoldsNothing() throws InterruptedException {
        other.destroyForcibly().waitFor();
        RunLock.acquire(state, "a", new RunId("mine")).close();
    }

    @Test
    void anEndedProcessHoldsNothing() throws Exception {
        other.getOutputStream().close();
        assertThat(other.waitFor()).isZero();
        RunLock.acquire(state, "a", new RunId("mine")).close();
    }
}
