package org.vzs.driver.ceph;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vzs.driver.EndpointException;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.transport.ssh.CommandResult;

/** The {@code ceph} command of one cluster. Thread-safe. */
final class Ceph {
    /** Without it, the command waits for ever where no monitor answers. Seconds. */
    private static final String PATIENCE = "--connect-timeout=20";

    private final RemoteCommands remote;

    Ceph(RemoteCommands remote) {
        this.remote = remote;
    }

    /**
     * Asks one question.
     *
     * @throws EndpointException if the command fails, or its answer is no JSON
     */
    JsonNode ask(String... words) {
        return new CephJson(remote, name(words)).tree(answer(words));
    }

    /** The JSON text that a question is answered with, for those that are too long for a tree. */
    String answer(String... words) {
        List<String> argv = argv(words);
        argv.add("-f");
        argv.add("json");
        CommandResult r = remote.query(argv);
        if (!r.ok()) {
            throw refused(name(words), r);
        }
        return r.stdout();
    }

    /** What reads the answer to these words. */
    CephJson json(String... words) {
        return new CephJson(remote, name(words));
    }

    /** Asks several questions at once and gives the answers in their order. */
    List<JsonNode> askAll(List<List<String>> questions) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<JsonNode>> asked = questions.stream()
                    .map(q -> threads.submit(() -> ask(q.toArray(String[]::new))))
                    .toList();
            List<JsonNode> answers = new ArrayList<>();
            for (Future<JsonNode> each : asked) {
                answers.add(each.get());
            }
            return answers;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(
                    ExitCode.INTERRUPTED,
                    Problem.of("interrupted", "interrupted while asking").at(remote.endpoint()));
        }
    }

    /**
     * Runs a command that changes something; its words are handed over as they are, whatever is in them.
     *
     * @throws EndpointException of kind LOST if it was sent and its end was not seen
     */
    CommandResult tell(Duration timeout, List<String> words) throws InterruptedException {
        return remote.run(argv(words.toArray(String[]::new)), timeout);
    }

    private static List<String> argv(String... words) {
        List<String> argv = new ArrayList<>(List.of("ceph", PATIENCE));
        argv.addAll(List.of(words));
        return argv;
    }

    private static String name(String... words) {
        return "ceph " + String.join(" ", words);
    }

    private EndpointException refused(String command, CommandResult r) {
        if (r.exitStatus() == 127) {
            return remote.notUnderstood(
                    "there is no ceph command there",
                    "Name a machine of the cluster that has it: apt-get install ceph-common.");
        }
        return remote.notUnderstood(
                "'" + command + "' failed: " + CephError.of(r),
                "Run 'ceph -s' there as the same user and look; it needs a ceph.conf and a key ring.");
    }
}
