package org.vzs.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The start-up caches that the launcher makes in a home folder, after the first run of each kind. */
public final class StartUpCaches {
    private StartUpCaches() {}

    /**
     * Waits until the cache of a kind is there and its making is over.
     *
     * @param home the home folder
     * @param kind {@code run} or {@code all}, as in the launcher
     */
    public static void await(Path home, String kind) {
        Path folder = home.resolve(".cache/vzs");
        Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> isMade(folder, kind));
    }

    private static boolean isMade(Path folder, String kind) throws IOException {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve("home"))) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(f -> f.getFileName().toString().endsWith("-" + kind + ".aot"));
        }
    }
}
