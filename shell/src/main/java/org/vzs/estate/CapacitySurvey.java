package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.capacity.Answer;
import org.vzs.capacity.Place;
import org.vzs.driver.Capability;
import org.vzs.driver.Connection;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Health;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;

/**
 * Asks all endpoints of an estate that have capacity or health how full and how well they are, side by side. One that does not
 * answer is an answer too and stops no other. Thread-safe.
 */
public final class CapacitySurvey {
    private static final Set<Capability> ASKED =
            Set.of(Capability.POOLS, Capability.FILERS, Capability.DATASTORES, Capability.VOLUMES, Capability.HEALTH);

    private final Estate estate;

    /** The survey of {@code estate}. */
    public CapacitySurvey(Estate estate) {
        this.estate = requireNonNull(estate, "estate is null");
    }

    /** The time, in the zone of whoever reads it. */
    public ZonedDateTime now() {
        Clock clock = estate.clock();
        // History counts in seconds; a finer now would be later than what was written down in the same second.
        return ZonedDateTime.now(clock).withNano(0);
    }

    /**
     * Asks.
     *
     * @return an answer for each endpoint, in their order
     * @throws ProblemException if the run was interrupted, or the estate itself is wrong
     */
    public List<Answer> ask() {
        Set<String> some = new LinkedHashSet<>();
        ASKED.forEach(c -> some.addAll(estate.having(c)));
        List<String> names = estate.endpoints().stream()
                .map(e -> e.name())
                .filter(some::contains)
                .toList();
        return names.isEmpty() ? List.of() : estate.connections().ask(names, name -> new Asking(name).answer());
    }

    /** One endpoint: each part is asked for by itself, until it is known that nothing will answer. */
    private final class Asking {
        private final String endpoint;
        private final Set<String> kinds = new LinkedHashSet<>();
        private final List<Place> places = new ArrayList<>();
        private final List<ProblemException> problems = new ArrayList<>();
        private boolean silent;

        Asking(String endpoint) {
            this.endpoint = endpoint;
        }

        Answer answer() {
            Connection connection = part(() -> estate.connections().connection(endpoint));
            if (connection == null) {
                return Answer.none(endpoint, problems);
            }
            String product = part(() ->
                    (connection.about().product() + " " + connection.about().version()).strip());
            // The pools of a filer are its aggregates, which come with its volumes below.
            if (has(Capability.POOLS) && !has(Capability.FILERS)) {
                connection.pools().ifPresent(p -> places(Set.of("pool"), () -> Places.of(endpoint, p)));
            }
            if (has(Capability.OSDS)) {
                connection.osds().ifPresent(o -> places(Set.of("cluster"), () -> Places.of(endpoint, o)));
            }
            if (has(Capability.VOLUMES)) {
                // Those that are well have no space of their own to fill, and are left out.
                connection.volumes().ifPresent(v -> places(Set.of(), () -> Places.of(endpoint, v)));
            }
            if (has(Capability.FILERS)) {
                connection.filers().ifPresent(f -> places(Set.of("aggregate", "volume"), () -> Places.of(endpoint, f)));
            }
            if (has(Capability.DATASTORES)) {
                connection.datastores().ifPresent(d -> places(Set.of("datastore"), () -> Places.of(endpoint, d)));
            }
            Health.Report health = has(Capability.HEALTH)
                    ? part(() -> connection.health().map(Health::read).orElse(null))
                    : null;
            return new Answer(endpoint, product == null ? "" : product, kinds, places, health, problems);
        }

        private boolean has(Capability capability) {
            return !silent && estate.having(capability).contains(endpoint);
        }

        private void places(Set<String> of, Supplier<@Nullable List<Place>> question) {
            List<Place> found = part(question);
            if (found != null) {
                kinds.addAll(of);
                places.addAll(found);
            }
        }

        private <T> @Nullable T part(Supplier<@Nullable T> question) {
            try {
                return question.get();
            } catch (ProblemException e) {
                if (e.exitCode() == ExitCode.INTERRUPTED) {
                    throw e;
                }
                problems.add(e);
                // What is not understood is one answer; whoever is not there will not answer the next question either.
                silent = !(e instanceof EndpointException endpointException)
                        || endpointException.kind() != EndpointException.Kind.PROTOCOL;
                return null;
            }
        }
    }
}
