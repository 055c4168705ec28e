package org.vzs.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Quoted;

/**
 * {@code command:ARGV…}: what a password manager prints on stdout, without its last line end. No shell, nothing on stdin,
 * and a time-out, after which the process and its children are killed. Messages name the program only, since
 * its arguments and its stdout may hold the secret; stderr is shown only if the command fails.
 */
final class CommandCredential implements CheckedCredential {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_STDERR = 2 * 1024;

    private final List<String> argv;
    private final Duration timeout;

    CommandCredential(List<String> argv, Duration timeout) {
        this.argv = List.copyOf(argv);
        this.timeout = timeout;
    }

    /** Nothing can be known before the command has run, and loading the estate must not run it. */
    @Override
    public @Nullable Problem check() {
        return null;
    }

    @Override
    public Secret resolve() {
        Process process;
        try {
            process = new ProcessBuilder(argv).start();
            process.getOutputStream().close();
        } catch (IOException e) {
            // The exception's own text repeats the program and, on some systems, the whole line.
            throw failure("credential.command-not-started", "could not be started", "is it installed and on the path?");
        }
        CompletableFuture<byte[]> stdout = drain(process.getInputStream(), MOST_BYTES);
        CompletableFuture<byte[]> stderr = drain(process.getErrorStream(), MOST_STDERR);
        try {
            long deadline = System.nanoTime() + timeout.toNanos();
            if (!process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new TimeoutException();
            }
            if (process.exitValue() != 0) {
                String said = firstLine(stderr);
                throw failure(
                        "credential.command-failed",
                        "failed with exit status " + process.exitValue() + (said.isEmpty() ? "" : ": " + said),
                        null);
            }
            return secret(stdout.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            throw failure(
                    "credential.command-timeout",
                    "did not answer within " + timeout.toSeconds() + " s",
                    "a command that asks for a passphrase cannot be used here");
        } catch (ExecutionException e) {
            throw failure("credential.command-failed", "could not be read", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(
                    ExitCode.INTERRUPTED, Problem.of("interrupted", "interrupted while waiting for a credential"));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Secret secret(byte[] output) {
        if (output.length > MOST_BYTES) {
            throw failure("credential.too-long", "prints more than " + MOST_BYTES + " bytes", null);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(output))
                    .toString();
            return CheckedCredential.secret(CheckedCredential.withoutLineEnd(text), name());
        } catch (CharacterCodingException e) {
            throw failure("credential.not-utf8", "does not print UTF-8 text", null);
        }
    }

    /** Reads to the end, so that the writer never blocks, but keeps one byte more than the limit at most. */
    private static CompletableFuture<byte[]> drain(InputStream from, int limit) {
        CompletableFuture<byte[]> done = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (from) {
                byte[] kept = from.readNBytes(limit + 1);
                from.transferTo(java.io.OutputStream.nullOutputStream());
                done.complete(kept);
            } catch (IOException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /** What the failed command said; it does not matter enough to wait long for. */
    private static String firstLine(CompletableFuture<byte[]> stderr) throws InterruptedException {
        try {
            String text = new String(stderr.get(1, TimeUnit.SECONDS), StandardCharsets.UTF_8);
            return Quoted.plain(text.strip().lines().findFirst().orElse(""));
        } catch (ExecutionException | TimeoutException e) {
            return "";
        }
    }

    private String name() {
        return "the credential command " + Quoted.of(argv.getFirst());
    }

    private ProblemException failure(String code, String what, @Nullable String advice) {
        return CheckedCredential.failure(new Problem(code, name() + " " + what, null, advice));
    }

    /** The program only: the arguments may be confidential. */
    @Override
    public String toString() {
        return "command:" + argv.getFirst();
    }
}
