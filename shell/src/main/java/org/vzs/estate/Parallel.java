package org.vzs.estate;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** How many actions may be under way at once, in the run and on each endpoint. Thread-safe. */
public final class Parallel {
    /** The bound for a run that says nothing. */
    public static final int DEFAULT = 64;

    private static final int PER_ENDPOINT = 64;

    private final Semaphore run;
    private final int perEndpoint;
    private final ConcurrentMap<String, Semaphore> endpoints = new ConcurrentHashMap<>();

    /** @param bound at least 1; an endpoint takes at most 64 of them */
    public Parallel(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound must be at least 1: " + bound);
        }
        this.run = new Semaphore(bound, true);
        this.perEndpoint = Math.min(bound, PER_ENDPOINT);
    }

    /** Takes a place on the endpoint, then in the run, so that a slow endpoint does not hold the others' places. */
    void acquire(String endpoint) throws InterruptedException {
        Semaphore own = semaphore(endpoint);
        own.acquire();
        try {
            run.acquire();
        } catch (InterruptedException e) {
            own.release();
            throw e;
        }
    }

    void release(String endpoint) {
        run.release();
        semaphore(endpoint).release();
    }

    private Semaphore semaphore(String endpoint) {
        return endpoints.computeIfAbsent(endpoint, e -> new Semaphore(perEndpoint, true));
    }
}
