package org.vzs.driver.rest;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Rest;
import org.vzs.driver.RestAnswer;
import org.vzs.driver.RestRequest;
import org.vzs.driver.SentThenInterrupted;
import org.vzs.driver.remote.HttpErrors;
import org.vzs.transport.http.HttpCall;
import org.vzs.transport.http.HttpFailure;
import org.vzs.transport.http.HttpReply;
import org.vzs.transport.http.HttpTransport;

/**
 * Logged-in requests over HTTPS. When the session has expired it logs in again, once for all threads that notice at the same
 * time, and sends the refused request again: a refused one was not carried out. Thread-safe.
 */
public final class HttpRest implements Rest, AutoCloseable {
    private final HttpTransport http;
    private final RestLogin login;
    private final RestSettings settings;
    private final Semaphore slots;
    private final ReentrantLock loginLock = new ReentrantLock();
    private volatile Session session;

    private record Session(int number, Map<String, String> headers) {}

    private HttpRest(HttpTransport http, RestLogin login, RestSettings settings) throws InterruptedException {
        this.http = requireNonNull(http, "http is null");
        this.login = requireNonNull(login, "login is null");
        this.settings = requireNonNull(settings, "settings is null");
        this.slots = new Semaphore(settings.requestsAtOnce());
        this.session = begin(1);
    }

    /**
     * Logs in. Closes {@code http} at its end, and if it cannot log in.
     *
     * @throws EndpointException if the endpoint cannot be reached or trusted, or refuses the login
     */
    public static HttpRest open(HttpTransport http, RestLogin login, RestSettings settings)
            throws InterruptedException {
        boolean opened = false;
        try {
            HttpRest rest = new HttpRest(http, login, settings);
            opened = true;
            return rest;
        } finally {
            if (!opened) {
                http.close();
            }
        }
    }

    private Session begin(int number) throws InterruptedException {
        try {
            return new Session(number, Map.copyOf(login.begin(http)));
        } catch (HttpFailure e) {
            // The login's failure, not that of the request before it, which was refused and is known not to have
            // happened.
            throw HttpErrors.of(e);
        }
    }

    @Override
    public RestAnswer send(RestRequest request, Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        Duration pause = settings.firstPause();
        for (int tries = 1; ; tries++) {
            boolean last = tries >= settings.tries() || end - System.nanoTime() < pause.toNanos();
            try {
                HttpReply reply = bounded(request, end);
                if (!busy(reply) || !request.readOnly() || last) {
                    return answer(reply);
                }
                pause = asked(reply, pause);
            } catch (HttpFailure e) {
                boolean again = e.kind() == HttpFailure.Kind.LOST && (request.readOnly() || !e.sent());
                if (!again || last) {
                    throw request.readOnly() ? HttpErrors.of(e) : HttpErrors.ofChange(e);
                }
            }
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            pause = shorter(pause.multipliedBy(2), settings.longestPause());
        }
    }

    private HttpReply bounded(RestRequest request, long end) throws HttpFailure, InterruptedException {
        slots.acquire();
        try {
            Session seen = session;
            HttpReply reply = sent(request, call(request, seen, end));
            if (!login.expired(reply)) {
                return reply;
            }
            return sent(request, call(request, loginAgain(seen), end));
        } finally {
            slots.release();
        }
    }

    private HttpReply sent(RestRequest request, HttpCall call) throws HttpFailure, InterruptedException {
        try {
            return http.send(call);
        } catch (InterruptedException e) {
            throw request.readOnly() ? e : new SentThenInterrupted();
        }
    }

    private static HttpCall call(RestRequest request, Session session, long end) {
        Map<String, String> headers = new LinkedHashMap<>(session.headers());
        headers.put("Accept", "application/json");
        headers.put("User-Agent", "vzs");
        if (!request.body().isEmpty()) {
            headers.put("Content-Type", "application/json; charset=utf-8");
        }
        Duration left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
        return new HttpCall(request.method(), request.path(), headers, request.body(), left);
    }

    private Session loginAgain(Session seen) throws InterruptedException {
        loginLock.lockInterruptibly();
        try {
            if (session.number() == seen.number()) {
                session = begin(seen.number() + 1);
            }
            return session;
        } finally {
            loginLock.unlock();
        }
    }

    private static boolean busy(HttpReply reply) {
        return reply.status() == 503 || reply.status() == 429;
    }

    /** What the device asks for with Retry-After, within our own bounds. */
    private Duration asked(HttpReply reply, Duration own) {
        String seconds = reply.header("retry-after").isEmpty()
                ? ""
                : reply.header("retry-after").getFirst();
        return seconds.matches("\\d{1,6}")
                ? shorter(Duration.ofSeconds(Long.parseLong(seconds)), settings.longestPause())
                : own;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static RestAnswer answer(HttpReply reply) {
        try {
            return new RestAnswer(reply.status(), new String(reply.body().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Logs out, as well as that goes, and drops the connections. Never throws. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            login.end(http, session.headers());
        } catch (HttpFailure | RuntimeException e) {
            // The device ends an idle session by itself.
        } catch (InterruptedException e) {
            interrupted = true;
        }
        http.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
