package org.vzs.capacity;

import static java.util.Objects.requireNonNull;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Health;
import org.vzs.problem.Problem;

/**
 * Everything that a page about capacity says.
 *
 * @param at when it was asked, in the reader's zone
 * @param answers one for each endpoint, in the estate's order
 * @param histories what earlier runs left of each endpoint
 * @param outlooks one for each place, in the order of the answers
 */
public record Report(ZonedDateTime at, List<Answer> answers, Map<String, History> histories, List<Outlook> outlooks) {
    public Report {
        requireNonNull(at, "at is null");
        answers = List.copyOf(answers);
        histories = Map.copyOf(histories);
        outlooks = List.copyOf(outlooks);
    }

    /** Puts answers and history together. */
    public static Report of(ZonedDateTime at, List<Answer> answers, Map<String, History> histories) {
        List<Outlook> outlooks = new ArrayList<>();
        for (Answer answer : answers) {
            History history = histories.getOrDefault(answer.endpoint(), History.NONE);
            for (Place place : answer.places()) {
                outlooks.add(Outlook.of(place, history.of(place).orElse(null), at.toInstant()));
            }
        }
        return new Report(at, answers, histories, outlooks);
    }

    /** The outlooks of one endpoint. */
    public List<Outlook> of(Answer answer) {
        return select(o -> o.place().endpoint().equals(answer.endpoint()));
    }

    /** The outlooks that satisfy a condition. */
    public List<Outlook> select(Predicate<Outlook> condition) {
        return outlooks.stream().filter(condition).toList();
    }

    /** What fills up, the first first; what is full stands before all. */
    public List<Outlook> filling() {
        return outlooks.stream()
                .filter(o -> o.fill().state() == Fill.State.FULL || o.fill().state() == Fill.State.FILLS)
                .sorted(Comparator.comparing(
                        o -> Optional.ofNullable(o.fill().on()).orElse(at.toInstant())))
                .toList();
    }

    /** What is unhealthy, and who did not answer; the worst first. */
    public List<Finding> unhealthy() {
        List<Finding> all = new ArrayList<>();
        for (Answer answer : answers) {
            answer.problems().forEach(e -> e.problems().forEach(p -> all.add(silent(answer, p))));
            Health.Report health = answer.health();
            if (health != null) {
                health.checks()
                        .forEach(c -> all.add(
                                new Finding(c.status().name(), answer.endpoint(), c.code(), c.summary(), c.detail())));
            }
            for (Place p : answer.places()) {
                if (p.health() != Health.Status.OK && !told(answer.health(), p.name())) {
                    all.add(new Finding(
                            p.health().name(), p.endpoint(), p.kind() + " " + p.name(), p.healthDetail(), List.of()));
                }
            }
        }
        all.sort(Comparator.comparing((Finding f) -> Health.Status.valueOf(f.weight()))
                .reversed());
        return all;
    }

    /** Whether the endpoint's own health names it: then it need not be said twice. */
    private static boolean told(Health.@Nullable Report health, String name) {
        return health != null
                && health.checks().stream()
                        .anyMatch(c ->
                                names(c.summary(), name) || c.detail().stream().anyMatch(d -> names(d, name)));
    }

    private static boolean names(String text, String name) {
        return (" " + text.replaceAll("[',.:;()]", " ") + " ").contains(" " + name + " ");
    }

    private static Finding silent(Answer answer, Problem problem) {
        String advice = problem.advice();
        return new Finding(
                "ERROR",
                answer.endpoint(),
                "",
                "does not answer: " + problem.message(),
                advice == null ? List.of() : List.of(advice));
    }

    /** What is not as it was, and what of the history cannot be believed. */
    public List<Finding> changes() {
        List<Finding> all = new ArrayList<>();
        answers.forEach(a -> all.addAll(Changes.of(a, histories.getOrDefault(a.endpoint(), History.NONE), of(a), at)));
        return all;
    }
}
