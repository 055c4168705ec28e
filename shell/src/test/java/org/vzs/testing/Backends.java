package org.vzs.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Programs that some tests need and a developer's machine may lack. Absent, the test is skipped with the reason; where
 * {@code VZS_REQUIRE_BACKENDS=1} is set (CI sets it after installing them) it fails, so that a skip cannot hide there.
 */
public final class Backends {
    private Backends() {}

    /**
     * Ends the calling test, as skipped or as failed, unless the back end is there.
     *
     * @param name what is needed
     * @param present whether it is there
     * @param howToInstall the command that installs it
     */
    public static void require(String name, boolean present, String howToInstall) {
        if (present) {
            return;
        }
        String reason = name + " is not installed; to run this test: " + howToInstall;
        if ("1".equals(System.getenv("VZS_REQUIRE_BACKENDS"))) {
            throw new AssertionFailedError(reason + " (VZS_REQUIRE_BACKENDS=1)");
        }
        System.err.println("SKIPPED: " + reason);
        throw new TestAbortedException(reason);
    }

    /** Whether a file can be run. */
    public static boolean executable(String path) {
        return Files.isExecutable(Path.of(path));
    }

    /** Whether a command ends with 0 within 20 seconds; its output is thrown away. */
    public static boolean succeeds(List<String> command) {
        try {
            Process p = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!p.waitFor(20, TimeUnit.SECONDS)) {
                p.destroyForcibly();
                return false;
            }
            return p.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
