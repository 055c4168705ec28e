package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;

class RunLockTest {
    @TempDir
    Path state;

    private RunLock acquire(String key) {
        return RunLock.acquire(state, key, new RunId("run-1"));
    }

    private ExitCode refused(String key) {
        try (RunLock _ = acquire(key)) {
            throw new AssertionError("the lock was given twice");
        } catch (ProblemException e) {
            return e.exitCode();
        }
    }

    @Test
    void oneKeyIsGivenOnceUntilItIsGivenBack() {
        try (RunLock _ = acquire("a")) {
            assertThat(refused("a")).isEqualTo(ExitCode.LOCKED);
            assertThat(refused("a")).isEqualTo(ExitCode.LOCKED);
        }
        acquire("a").close();
    }

    @Test
    void otherKeysAndOtherStateFoldersAreFree() {
        try (RunLock _ = acquire("a")) {
            acquire("b").close();
            acquire("").close();
            RunLock.acquire(state.resolve("other"), "a", new RunId("run-2")).close();
        }
    }

    @Test
    void theRefusalSaysWhatToDo() {
        try (RunLock _ = acquire("a")) {
            ProblemException e = catchThrowableOfType(ProblemException.class, () -> acquire("a"));
            assertThat(e.problems()).singleElement().satisfies(p -> {
                assertThat(p.message()).contains("another run of this is under way");
                assertThat(p.advice()).isEqualTo("wait for it, or end it");
            });
        }
    }

    @Test
    void aStateFolderThatCannotBeUsedIsAMistakeOfTheConfiguration() throws Exception {
        Files.writeString(state.resolve("locks"), "a file");
        assertThat(refused("a")).isEqualTo(ExitCode.USAGE);
    }
}
