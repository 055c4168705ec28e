package org.vzs.estate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Endpoint;
import org.vzs.driver.Capability;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Problems;

/** The connections of a run: made when first needed, all endpoints at once, kept until the end. Thread-safe. */
final class Connections implements AutoCloseable {
    private final Supplier<List<Endpoint>> source;
    private final Map<String, Driver> drivers;
    private @Nullable Map<String, Endpoint> endpoints;
    private final ConcurrentMap<String, Opening> open = new ConcurrentHashMap<>();

    Connections(Supplier<List<Endpoint>> source, Map<String, Driver> drivers) {
        this.source = source;
        this.drivers = Map.copyOf(drivers);
    }

    /** The endpoints; the estate file is read (or the lab started) when they are first asked for, not before. */
    List<Endpoint> endpoints() {
        return List.copyOf(byName().values());
    }

    private synchronized Map<String, Endpoint> byName() {
        if (endpoints == null) {
            Map<String, Endpoint> loaded = new LinkedHashMap<>();
            source.get().forEach(e -> loaded.put(e.name(), e));
            endpoints = loaded;
        }
        return endpoints;
    }

    /** The endpoints whose kind has {@code capability}, without connecting. */
    List<String> having(Capability capability) {
        return byName().values().stream()
                .filter(e -> driver(e).capabilities().contains(capability))
                .map(Endpoint::name)
                .toList();
    }

    Connection connection(String endpoint) {
        return open.computeIfAbsent(endpoint, name -> new Opening(() -> connect(name)))
                .get();
    }

    /** The endpoint of that name; an error that lists the known ones if there is none. */
    Endpoint endpoint(String name) {
        Endpoint endpoint = byName().get(name);
        if (endpoint == null) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("endpoint.not-found", "there is no endpoint named '" + name + "'")
                            .advise("known: " + String.join(", ", byName().keySet())));
        }
        return endpoint;
    }

    private Connection connect(String name) {
        Endpoint endpoint = endpoint(name);
        return driver(endpoint).connect(endpoint);
    }

    private Driver driver(Endpoint endpoint) {
        Driver driver = drivers.get(endpoint.scheme());
        if (driver == null) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("endpoint.scheme", "no driver for " + endpoint.scheme() + "://")
                            .at(endpoint.name()));
        }
        return driver;
    }

    /** Closes all and forgets the endpoints, which are asked for again when they are next needed. */
    void forget() {
        synchronized (this) {
            endpoints = null;
        }
        close();
    }

    /** Asks each of {@code names} at once and gives the answers in order; the problems of all that fail are thrown as one. */
    <T> List<T> ask(List<String> names, Function<String, T> question) {
        if (names.size() == 1) {
            return List.of(question.apply(names.getFirst()));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = names.stream()
                    .map(n -> threads.submit(() -> question.apply(n)))
                    .toList();
            return collect(answers);
        }
    }

    private static <T> List<T> collect(List<Future<T>> answers) {
        List<T> all = new ArrayList<>();
        Problems problems = new Problems();
        ExitCode exitCode = ExitCode.UNREACHABLE;
        for (Future<T> answer : answers) {
            try {
                all.add(answer.get());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof ProblemException problem)) {
                    throw new IllegalStateException(e.getCause());
                }
                problem.problems().forEach(problems::add);
                exitCode = problem.exitCode();
            } catch (InterruptedException e) {
                answers.forEach(a -> a.cancel(true));
                Thread.currentThread().interrupt();
                throw new ProblemException(ExitCode.INTERRUPTED, Problem.of("run.interrupted", "interrupted"));
            }
        }
        problems.throwIfAny(exitCode);
        return all;
    }

    @Override
    public void close() {
        List<Opening> all = List.copyOf(open.values());
        open.clear();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(c -> threads.execute(c::close));
        }
    }
}
