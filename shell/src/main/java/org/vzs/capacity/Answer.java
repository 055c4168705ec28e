package org.vzs.capacity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Health;
import org.vzs.problem.ProblemException;

/**
 * What one endpoint says of what it has.
 *
 * @param endpoint its name
 * @param product what it is; empty if it did not say
 * @param kinds the kinds of places that it was asked for and answered
 * @param places what it has
 * @param health its health in its own judgement; null if it has none, or did not say
 * @param problems what it did not answer, and why; empty if it answered everything
 */
public record Answer(
        String endpoint,
        String product,
        Set<String> kinds,
        List<Place> places,
        Health.@Nullable Report health,
        List<ProblemException> problems) {
    public Answer {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(product, "product is null");
        kinds = Set.copyOf(kinds);
        places = List.copyOf(places);
        problems = List.copyOf(problems);
    }

    /** An endpoint that answered nothing. */
    public static Answer none(String endpoint, List<ProblemException> problems) {
        return new Answer(endpoint, "", Set.of(), List.of(), null, problems);
    }

    /** The worst that is known of it; an endpoint that does not answer everything is an ERROR. */
    public Health.Status status() {
        Health.Status worst = problems.isEmpty() ? Health.Status.OK : Health.Status.ERROR;
        if (health != null && health.status().compareTo(worst) > 0) {
            worst = health.status();
        }
        for (Place p : places) {
            worst = p.health().compareTo(worst) > 0 ? p.health() : worst;
        }
        return worst;
    }
}
