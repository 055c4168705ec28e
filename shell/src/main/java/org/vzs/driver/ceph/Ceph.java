package org.vzs.driver.ceph;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vzs.driver.Commands;
import org.vzs.driver.EndpointException;
import org.vzs.driver.ExecResult;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** The {@code ceph} command of one cluster. Thread-safe. */
final class Ceph {
    /** Without it, the command waits for ever where no monitor answers. Seconds. */
    private static final String PATIENCE = "--connect-timeout=20";

    private static final Duration QUERY = Duration.ofMinutes(2);

    private final String endpoint;
    private final Commands commands;
    private final boolean atOnce;

    /**
     * @param endpoint the endpoint's name, for errors
     * @param commands runs programs there
     * @param atOnce whether several questions may be asked at once; false where their order matters
     */
    Ceph(String endpoint, Commands commands, boolean atOnce) {
        this.endpoint = endpoint;
        this.commands = commands;
        this.atOnce = atOnce;
    }

    /**
     * Asks one question.
     *
     * @throws EndpointException if the command fails, or its answer is no JSON
     */
    JsonNode ask(String... words) {
        return json(words).tree(answer(words));
    }

    /** The JSON text that a question is answered with, for those that are too long for a tree. */
    String answer(String... words) {
        List<String> argv = argv(words);
        argv.add("-f");
        argv.add("json");
        ExecResult r = query(argv);
        if (r.exitStatus() != 0) {
            throw refused(name(words), r);
        }
        return r.stdout();
    }

    /** What reads the answer to these words. */
    CephJson json(String... words) {
        return new CephJson(endpoint, name(words));
    }

    /** Asks several questions at once and gives the answers in their order. */
    List<JsonNode> askAll(List<List<String>> questions) {
        if (!atOnce) {
            return questions.stream().map(q -> ask(q.toArray(String[]::new))).toList();
        }
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
            throw interrupted();
        }
    }

    /**
     * Runs a command that changes something; its words are handed over as they are, whatever is in them.
     *
     * @throws EndpointException of kind LOST if it was sent and its end was not seen
     */
    ExecResult tell(Duration timeout, List<String> words) throws InterruptedException {
        return commands.run(argv(words.toArray(String[]::new)), null, timeout);
    }

    private ExecResult query(List<String> argv) {
        try {
            return commands.run(argv, null, QUERY);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private ProblemException interrupted() {
        Thread.currentThread().interrupt();
        return new ProblemException(
                ExitCode.INTERRUPTED,
                Problem.of("interrupted", "interrupted while asking").at(endpoint));
    }

    private static List<String> argv(String... words) {
        List<String> argv = new ArrayList<>(List.of("ceph", PATIENCE));
        argv.addAll(List.of(words));
        return argv;
    }

    private static String name(String... words) {
        return "ceph " + String.join(" ", words);
    }

    private EndpointException refused(String command, ExecResult r) {
        if (r.exitStatus() == 127) {
            return CephJson.notUnderstood(
                    endpoint,
                    "there is no ceph command there",
                    "Name a machine of the cluster that has it: apt-get install ceph-common.");
        }
        return CephJson.notUnderstood(
                endpoint,
                "'" + command + "' failed: " + CephError.of(r),
                "Run 'ceph -s' there as the same user and look; it needs a ceph.conf and a key ring.");
    }
}
