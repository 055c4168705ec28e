package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionResult;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Outcome;
import org.vzs.driver.RestAnswer;
import org.vzs.driver.RestRequest;

/** Requests to the HTTP APIs of endpoints, through the gate. Thread-safe. */
public final class HttpVerbs {
    private static final int SHOWN = 300;

    private final Estate estate;

    /** The requests to the endpoints of {@code estate}. */
    public HttpVerbs(Estate estate) {
        this.estate = requireNonNull(estate, "estate is null");
    }

    /**
     * How a request that changes something ended.
     *
     * @param result its record
     * @param answer what came; null if it was not sent, or no answer was seen
     */
    public record Ended(Result result, @Nullable RestAnswer answer) {}

    /** Sends a request that changes nothing: at once, also in a dry run, and without a record. */
    public RestAnswer read(String endpoint, RestRequest request, Duration timeout) {
        return estate.gate().ask(() -> estate.parts().rest(endpoint).send(request, timeout));
    }

    /**
     * Sends a request that changes something.
     *
     * @param expected the statuses that are no failure; empty for those from 200 to 299
     */
    public Ended send(
            String endpoint, RestRequest request, List<Integer> expected, boolean destructive, Plan.Options options) {
        AtomicReference<@Nullable RestAnswer> seen = new AtomicReference<>();
        PlannedAction planned =
                new PlannedAction(new Node(endpoint), request.toString(), new Decision.Change(""), context -> {
                    try {
                        RestAnswer answer = estate.parts().rest(endpoint).send(request, context.timeout());
                        seen.set(answer);
                        return good(answer, expected)
                                ? new ActionResult(Outcome.CHANGED, null, "")
                                : new ActionResult(Outcome.FAILED, null, said(answer));
                    } catch (EndpointException e) {
                        if (e.kind() != EndpointException.Kind.LOST) {
                            throw e;
                        }
                        // It may have been done, or never have arrived: nobody can say CHANGED or FAILED.
                        return new ActionResult(
                                Outcome.STILL_RUNNING, null, "its answer was not seen: " + e.getMessage());
                    }
                });
        Results results = estate.gate().run(new Plan(request.toString(), destructive, options, List.of(planned)));
        return new Ended(results.all().getFirst(), seen.get());
    }

    /** Whether an answer is none of a failure. */
    public static boolean good(RestAnswer answer, List<Integer> expected) {
        return expected.isEmpty() ? answer.good() : expected.contains(answer.status());
    }

    /** Such as {@code HTTP status 404: {"code": …}}. */
    public static String said(RestAnswer answer) {
        String text = answer.body().strip().replaceAll("\\s+", " ");
        String head = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return "HTTP status " + answer.status() + (head.isEmpty() ? "" : ": " + head);
    }
}
