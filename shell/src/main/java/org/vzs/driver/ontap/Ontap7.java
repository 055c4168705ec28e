package org.vzs.driver.ontap;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.vzs.driver.Commands;
import org.vzs.driver.EndpointException;
import org.vzs.driver.ExecResult;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Questions to a 7-Mode filer. Thread-safe. */
final class Ontap7 {
    private static final Duration QUERY = Duration.ofMinutes(2);

    private final String endpoint;
    private final Commands commands;

    Ontap7(String endpoint, Commands commands) {
        this.endpoint = endpoint;
        this.commands = commands;
    }

    /**
     * Asks, and has the answer read.
     *
     * @throws EndpointException if the filer refuses, or says what the reader does not understand
     */
    <T> T ask(Function<String, T> reader, String... words) {
        String question = String.join(" ", words);
        ExecResult end;
        try {
            end = commands.run(List.of(words), null, QUERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(
                    ExitCode.INTERRUPTED,
                    Problem.of("interrupted", "interrupted while asking").at(endpoint));
        }
        if (end.exitStatus() != 0) {
            String said = (end.stderr().isBlank() ? end.stdout() : end.stderr()).strip();
            throw protocol(
                    "'" + question + "' failed: " + said.replaceAll("\\s*\\R\\s*", "; "),
                    said.contains("is not a recognized command")
                            ? "That is how a cluster speaks: write ontap:// for one."
                            : "Log in with ssh and run it there; the user needs the role for it (useradmin role list).");
        }
        try {
            return reader.apply(end.stdout());
        } catch (IllegalArgumentException e) {
            throw protocol(
                    "the answer to '" + question + "' is not understood: " + e.getMessage(),
                    "The shapes of Data ONTAP 7.3 to 8.2 in 7-Mode are known.");
        }
    }

    private EndpointException protocol(String what, String advice) {
        return new EndpointException(
                EndpointException.Kind.PROTOCOL, new Problem("endpoint.protocol", what, endpoint, advice));
    }
}
