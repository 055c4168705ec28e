package org.vzs.transport.ssh;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Asks at the terminal of the process, as {@code ssh} does, past standard input and output, which may be redirected.
 * Thread-safe: one question at a time is the business of {@link HostKeys}.
 */
final class TerminalAsker implements HostKeyAsker {
    private final Path terminal;

    /** @param terminal the device to write the question to and to read the answer from */
    TerminalAsker(Path terminal) {
        this.terminal = requireNonNull(terminal, "terminal is null");
    }

    /**
     * An asker if a person sits at this process: the launcher says in {@code vzs.tty} which of the streams 0, 1 and 2 are
     * terminals. Null in cron, in a pipe and in a test, where an unknown key is refused.
     */
    static @Nullable HostKeyAsker ofProcess() {
        String streams = System.getProperty("vzs.tty", "");
        return streams.contains("0") && streams.contains("2") ? new TerminalAsker(Path.of("/dev/tty")) : null;
    }

    @Override
    public boolean trust(String host, String type, String fingerprint) {
        try (BufferedReader answer = Files.newBufferedReader(terminal, StandardCharsets.UTF_8)) {
            say("The host key of " + host + " is not known yet: " + type + "\n  " + fingerprint
                    + "\nOn the server `ssh-keygen -lf` shows it. Trust it from now on? [y/N] ");
            String line = answer.readLine();
            return line != null && line.strip().matches("(?i)y|yes");
        } catch (IOException e) {
            // Nobody can be asked after all: the key stays unknown, and is refused with its fingerprint.
            return false;
        }
    }

    private void say(String text) throws IOException {
        Files.writeString(terminal, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    }
}
