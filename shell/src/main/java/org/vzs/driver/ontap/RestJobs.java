package org.vzs.driver.ontap;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Outcome;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;

/** Sends a change and waits for the job that it begins. */
final class RestJobs {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final OntapRest rest;

    RestJobs(OntapRest rest) {
        this.rest = rest;
    }

    /**
     * Sends it.
     *
     * @return CHANGED; FAILED with the cluster's reason; STILL_RUNNING with the job's id if its end was not seen in time
     * @throws EndpointException of kind LOST if it may have been carried out and nothing came back
     */
    ActionResult run(String method, String path, Map<String, ?> body, ActionContext context)
            throws InterruptedException {
        long end = System.nanoTime() + context.timeout().toNanos();
        Duration patience = context.timeout().compareTo(LONGEST) < 0 ? LONGEST : context.timeout();
        OntapAnswer answer = rest.change(method, path, body, patience);
        if (!answer.ok()) {
            return FilerVolumes.failed(answer.error().toString());
        }
        String job = answer.json().path("job").path("uuid").asText("");
        if (job.isEmpty()) {
            return FilerVolumes.changed();
        }
        return context.toTheEnd() ? wait(job, end) : running(job, "the cluster works on it");
    }

    private ActionResult wait(String job, long end) {
        Duration pause = FIRST;
        while (true) {
            JsonNode state;
            try {
                state = rest.get("/api/cluster/jobs/" + job + "?fields=state,message,code,error");
            } catch (EndpointException e) {
                // It was begun, and goes on whether it is watched or not.
                return running(job, "its end was not seen: " + e.problems().getFirst());
            } catch (ProblemException e) {
                if (e.exitCode() == ExitCode.INTERRUPTED) {
                    return running(job, "not waited for: interrupted");
                }
                throw e;
            }
            switch (state.path("state").asText("")) {
                case "success" -> {
                    return FilerVolumes.changed();
                }
                case "failure" -> {
                    return FilerVolumes.failed(error(state).toString());
                }
                default -> {
                    long left = end - System.nanoTime();
                    if (left <= 0) {
                        return running(job, "the cluster still works on it");
                    }
                    try {
                        TimeUnit.NANOSECONDS.sleep(Math.min(pause.toNanos(), left));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return running(job, "not waited for: interrupted");
                    }
                    pause = pause.multipliedBy(3).dividedBy(2);
                    pause = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
                }
            }
        }
    }

    private static RestError error(JsonNode job) {
        return RestError.of(job.has("error") ? job.path("error") : job);
    }

    private static ActionResult running(String job, String what) {
        return new ActionResult(Outcome.STILL_RUNNING, job, what + "; job " + job);
    }
}
