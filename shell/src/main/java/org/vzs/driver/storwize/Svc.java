package org.vzs.driver.storwize;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vzs.driver.Commands;
import org.vzs.driver.EndpointException;
import org.vzs.driver.ExecResult;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * The command line of one system. Every command has its prefix, {@code svcinfo} or {@code svctask}: releases before 6.2 know
 * no other way, and later ones still take it. One question after the other, since a system takes few sessions. Thread-safe.
 */
final class Svc {
    /** Tried in this order until one is in no value: names cannot hold any of them, descriptions of events can. */
    private static final List<String> DELIMITERS = List.of("!", "^", "~", "|", "#");

    private static final Duration QUERY = Duration.ofMinutes(2);

    private final String endpoint;
    private final Commands commands;

    /**
     * @param endpoint the endpoint's name, for errors
     * @param commands runs commands there
     */
    Svc(String endpoint, Commands commands) {
        this.endpoint = endpoint;
        this.commands = commands;
    }

    /**
     * What a list command prints, line by line.
     *
     * @throws EndpointException if the command fails, or what it prints is no list
     */
    List<Row> list(String command, String... options) {
        for (String delimiter : DELIMITERS) {
            List<Row> rows = Rows.concise(source(command), answer(delimiter, command, options), delimiter);
            if (rows != null) {
                return rows;
            }
        }
        throw source(command).notUnderstood("lines that do not fit its columns");
    }

    /** The same, but nothing where the system has no such command. */
    List<Row> listIfThere(String command, String... options) {
        try {
            return list(command, options);
        } catch (NotSupportedException e) {
            return List.of();
        }
    }

    /** What a command prints of one thing. */
    Row show(String command, String... options) {
        String delimiter = DELIMITERS.getFirst();
        return Rows.detailed(source(command), answer(delimiter, command, options), delimiter);
    }

    /**
     * Runs a command that changes something; its words are handed over as they are.
     *
     * @throws EndpointException of kind LOST if it was sent and its end was not seen
     */
    ExecResult tell(Duration timeout, List<String> words) throws InterruptedException {
        List<String> argv = new ArrayList<>();
        argv.add("svctask");
        argv.addAll(words);
        return commands.run(argv, null, timeout);
    }

    private String answer(String delimiter, String command, String... options) {
        List<String> argv = new ArrayList<>(List.of("svcinfo", command));
        argv.addAll(List.of(options));
        argv.add("-delim");
        argv.add(delimiter);
        ExecResult r = query(argv);
        if (r.exitStatus() == 0) {
            return r.stdout();
        }
        CmmvcError error = CmmvcError.of(r);
        if (error.code().equals(CmmvcError.NOT_SUPPORTED)) {
            throw new NotSupportedException();
        }
        throw r.exitStatus() == 127
                ? source(command)
                        .refused("it has no command svcinfo", "Name the management address of a Storwize or SVC.")
                : source(command)
                        .refused(
                                "'svcinfo " + command + "' failed: " + error,
                                "Log in there as the same user and try it.");
    }

    /** Such a system has no such command. */
    private static final class NotSupportedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private ExecResult query(List<String> argv) {
        try {
            return commands.run(argv, null, QUERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(
                    ExitCode.INTERRUPTED,
                    Problem.of("interrupted", "interrupted while asking").at(endpoint));
        }
    }

    private Source source(String command) {
        return new Source(endpoint, command);
    }
}
