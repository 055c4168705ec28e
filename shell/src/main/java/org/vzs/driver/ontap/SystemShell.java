package org.vzs.driver.ontap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.vzs.driver.EndpointException;
import org.vzs.driver.ExecResult;
import org.vzs.driver.RemoteTerminal;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.problem.Problem;

/**
 * The system shell of a filer in 7-Mode, which talks to a terminal only: {@code systemshell -command LINE} with the password of
 * the user diag as its input becomes that conversation. The level it needs is entered and left in the line that begins it.
 */
final class SystemShell {
    private static final String BEGIN = "priv set -q diag; systemshell; priv set -q admin";
    private static final String WORD = "systemshell";
    private static final Pattern LOGIN = Pattern.compile("(?i)login:\\s*$");
    private static final Pattern PASSWORD = Pattern.compile("(?i)password:\\s*$");
    private static final Pattern PROMPT_OR_REFUSAL = Pattern.compile("(?i)%\\s*$|Login incorrect|not found\\.");
    private static final Pattern PROMPT = Pattern.compile("%\\s*$");

    private final RemoteTerminal terminal;
    private final StringBuilder seen = new StringBuilder();

    private SystemShell(RemoteTerminal terminal) {
        this.terminal = terminal;
    }

    /** Whether a command is meant for it. */
    static boolean isFor(List<String> argv) {
        return argv.getFirst().equals(WORD);
    }

    /**
     * Runs one line there.
     *
     * @throws EndpointException of kind LOST if the line was sent and its end was not seen
     * @throws IllegalArgumentException if it is not {@code systemshell -command LINE} with a password
     */
    static ExecResult run(RemoteCommands remote, List<String> argv, String password, Duration timeout)
            throws InterruptedException {
        if (argv.size() != 3
                || !argv.get(1).equals("-command")
                || argv.get(2).chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("write: systemshell -command LINE, with the password of diag as stdin");
        }
        if (password.isBlank()) {
            throw new IllegalArgumentException("the system shell needs the password of diag as stdin");
        }
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
                RemoteTerminal terminal = remote.terminalLine(BEGIN, "dumb", 200, 50)) {
            Callable<ExecResult> talk = () -> new SystemShell(terminal).talk(argv.get(2), password.strip());
            Future<ExecResult> end = thread.submit(talk);
            try {
                return end.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException e) {
                throw lost(remote.endpoint(), e);
            }
        }
    }

    private static EndpointException lost(String endpoint, Exception why) {
        Throwable cause = why.getCause();
        String how = cause == null ? "did not end in time" : "broke off (" + cause.getMessage() + ")";
        EndpointException lost = new EndpointException(
                EndpointException.Kind.LOST,
                new Problem(
                        "endpoint.lost",
                        "the conversation with the system shell " + how,
                        endpoint,
                        "Log in with ssh and look: priv set diag; systemshell"));
        lost.initCause(why);
        return lost;
    }

    private ExecResult talk(String line, String password) throws IOException {
        until(LOGIN);
        say("diag");
        until(PASSWORD);
        say(password);
        String greeting = until(PROMPT_OR_REFUSAL);
        if (!PROMPT.matcher(greeting).find()) {
            return new ExecResult(
                    1, "", "the system shell refused diag: useradmin diaguser unlock, useradmin diaguser password\n");
        }
        say(line);
        String said = until(PROMPT);
        say("exit");
        // The echo of the line, and the prompt behind the answer.
        String answer = said.replaceFirst("^[^\\n]*\\n", "").replaceFirst("[^\\n]*$", "");
        return new ExecResult(0, answer, "");
    }

    private void say(String text) throws IOException {
        OutputStream keys = terminal.input();
        keys.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** What was shown up to and with that. */
    private String until(Pattern end) throws IOException {
        InputStream screen = terminal.output();
        seen.setLength(0);
        byte[] part = new byte[4096];
        while (!end.matcher(seen).find()) {
            int n = screen.read(part);
            if (n < 0) {
                throw new IOException("it ended");
            }
            seen.append(new String(part, 0, n, StandardCharsets.UTF_8).replace("\r", ""));
        }
        return seen.toString();
    }
}
