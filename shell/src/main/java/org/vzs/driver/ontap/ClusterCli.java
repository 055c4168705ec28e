package org.vzs.driver.ontap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vzs.driver.EndpointException;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.transport.ssh.CommandResult;

/** Questions to the command line of a cluster. Thread-safe. */
final class ClusterCli {
    private static final Duration QUERY = Duration.ofMinutes(2);

    private final RemoteCommands remote;

    ClusterCli(RemoteCommands remote) {
        this.remote = remote;
    }

    /**
     * A listing.
     *
     * @param command such as {@code volume show}
     * @param key a field that each row has
     * @param fields the others
     */
    List<Map<String, String>> rows(String command, String key, String... fields) {
        List<String> argv = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
        if (fields.length > 0) {
            argv.add("-fields");
            argv.add(String.join(",", fields));
        }
        return ask(command, ClusterLine.listing(argv), answer -> ListReader.read(answer, key));
    }

    /** What a command prints for people. */
    String text(String command) {
        return ask(command, ClusterLine.of(Arrays.asList(command.split(" ", -1))), answer -> answer);
    }

    private <T> T ask(String question, String line, Function<String, T> reader) {
        CommandResult end;
        try {
            end = remote.runLine(line, QUERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(
                    ExitCode.INTERRUPTED,
                    Problem.of("interrupted", "interrupted while asking").at(remote.endpoint()));
        }
        String answer = ClusterLine.clean(end.stdout());
        String failure = ClusterLine.failure(answer + ClusterLine.clean(end.stderr()));
        if (failure != null) {
            throw protocol(
                    "'" + question + "' failed: " + failure,
                    "Log in with ssh and run it there; the user needs the role for it (security login role show).");
        }
        try {
            return reader.apply(answer);
        } catch (IllegalArgumentException e) {
            throw protocol(
                    "the answer to '" + question + "' is not understood: " + e.getMessage(),
                    "Try again; the listings of clustered Data ONTAP 8.2 to 9 are known.");
        }
    }

    private EndpointException protocol(String what, String advice) {
        return remote.notUnderstood(what, advice);
    }
}
