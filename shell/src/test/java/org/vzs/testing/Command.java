package org.vzs.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Processes with an environment of exactly the variables given: nothing of the developer's own leaks into a test. */
public final class Command {
    /** Not the common pool: it may have one thread, and the HTTP client of this JVM needs it too. */
    private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

    private Command() {}

    /** What a process left: its exit code (128 + n where a signal n ended it) and all it wrote. */
    public record Ended(int code, String out, String err) {}

    /** Starts a process with its streams as pipes. */
    public static Process start(Path folder, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until both streams are at their end and the process is gone, at most two minutes. */
    public static Ended await(Process process) {
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()), THREADS);
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), THREADS);
        try {
            CompletableFuture.allOf(out, err).orTimeout(2, TimeUnit.MINUTES).join();
            return new Ended(process.waitFor(), out.join(), err.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
