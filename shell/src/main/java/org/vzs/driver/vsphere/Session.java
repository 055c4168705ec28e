package org.vzs.driver.vsphere;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.vzs.config.Endpoint;
import org.vzs.driver.EndpointException;
import org.vzs.driver.SentThenInterrupted;
import org.vzs.transport.http.HttpFailure;
import org.vzs.transport.http.HttpTarget;
import org.vzs.transport.http.HttpTransport;

/**
 * A logged-in session. When it has expired it logs in again, once for all the threads that notice at the same time, and
 * sends the refused call again: a refused call was not carried out. Thread-safe.
 */
final class Session implements AutoCloseable {
    private static final int DEFAULT_PORT = 443;
    private static final int TRIES = 3;

    private final Endpoint endpoint;
    private final VsphereSettings settings;
    private final HttpTransport http;
    private final Soap soap;
    private final Login login;
    private final ServiceContent content;
    private final Semaphore slots;
    private final ReentrantLock loginLock = new ReentrantLock();
    private volatile int generation;

    private Session(Endpoint endpoint, VsphereSettings settings, HttpTransport http)
            throws HttpFailure, InterruptedException {
        this.endpoint = endpoint;
        this.settings = settings;
        this.http = http;
        this.soap = new Soap(endpoint.name(), http);
        this.login = new Login(endpoint, soap, settings.requestTimeout());
        this.slots = new Semaphore(settings.requestsAtOnce());
        List<Xml> answer = soap.call(ServiceContent.call(), settings.firstAnswer());
        this.content = ServiceContent.of(endpoint.name(), answer.isEmpty() ? Xml.NONE : answer.getFirst());
        login.begin(content);
    }

    /**
     * Connects and logs in.
     *
     * @throws EndpointException if that fails
     */
    static Session open(Endpoint endpoint, VsphereSettings settings) throws InterruptedException {
        HttpTransport http = new HttpTransport(new HttpTarget(
                endpoint.name(),
                endpoint.host(),
                endpoint.port() == 0 ? DEFAULT_PORT : endpoint.port(),
                endpoint.fingerprint(),
                settings.connectTimeout()));
        boolean opened = false;
        try {
            Session session = new Session(endpoint, settings, http);
            opened = true;
            return session;
        } catch (HttpFailure e) {
            throw Trouble.of(e);
        } catch (FaultException e) {
            throw Trouble.fault(endpoint.name(), e.fault());
        } finally {
            if (!opened) {
                http.close();
            }
        }
    }

    Endpoint endpoint() {
        return endpoint;
    }

    VsphereSettings settings() {
        return settings;
    }

    ServiceContent content() {
        return content;
    }

    /**
     * Makes a call that changes nothing, so it is tried again on a new connection where one breaks.
     *
     * @throws FaultException if the server refuses
     * @throws EndpointException if it does not answer
     */
    List<Xml> read(Call call) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return bounded(call);
            } catch (HttpFailure e) {
                if (e.kind() != HttpFailure.Kind.LOST || tries == TRIES) {
                    throw Trouble.of(e);
                }
            }
        }
    }

    /** A read that the server answers when it has news; takes no slot meanwhile. Not tried again. */
    List<Xml> poll(Call call, Duration patience) throws InterruptedException {
        try {
            return loggedIn(call, patience.plus(settings.requestTimeout()));
        } catch (HttpFailure e) {
            throw Trouble.of(e);
        }
    }

    /**
     * Makes a call that changes something. Sent again only if it did not leave this process.
     *
     * @throws LostRequest if it was sent and not answered
     * @throws SentThenInterrupted if the thread was interrupted while the server was at it
     * @throws InterruptedException if the thread was interrupted before it was sent
     * @throws FaultException if the server refuses
     * @throws EndpointException if it could not be sent
     */
    List<Xml> change(Call call) throws LostRequest, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return boundedChange(call);
            } catch (HttpFailure e) {
                if (e.sent()) {
                    throw new LostRequest(e);
                }
                if (e.kind() != HttpFailure.Kind.LOST || tries == TRIES) {
                    throw Trouble.of(e);
                }
            } catch (EndpointException e) {
                if (e.kind() == EndpointException.Kind.PROTOCOL) {
                    throw new LostRequest(e);
                }
                throw e;
            }
        }
    }

    private List<Xml> boundedChange(Call call) throws HttpFailure, InterruptedException {
        slots.acquire();
        try {
            return loggedIn(call, settings.requestTimeout());
        } catch (InterruptedException e) {
            throw new SentThenInterrupted();
        } finally {
            slots.release();
        }
    }

    private List<Xml> bounded(Call call) throws HttpFailure, InterruptedException {
        slots.acquire();
        try {
            return loggedIn(call, settings.requestTimeout());
        } finally {
            slots.release();
        }
    }

    private List<Xml> loggedIn(Call call, Duration timeout) throws HttpFailure, InterruptedException {
        int seen = generation;
        try {
            return soap.call(call, timeout);
        } catch (FaultException e) {
            if (!e.fault().is("NotAuthenticated")) {
                throw e;
            }
        }
        loginAgain(seen);
        return soap.call(call, timeout);
    }

    private void loginAgain(int seen) throws InterruptedException {
        loginLock.lockInterruptibly();
        try {
            if (generation == seen) {
                login.begin(content);
                generation = seen + 1;
            }
        } catch (HttpFailure e) {
            // The login's failure, not the call's: the call was refused before and is known not to have happened.
            throw Trouble.of(e);
        } finally {
            loginLock.unlock();
        }
    }

    /** Logs out, waiting no longer than 2 s, and drops the connections. Never throws. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            soap.call(new Call("Logout", content.sessionManager()), Duration.ofSeconds(2));
        } catch (HttpFailure | RuntimeException e) {
            // The server ends an idle session by itself.
        } catch (InterruptedException e) {
            interrupted = true;
        }
        http.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
