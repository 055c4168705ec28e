package org.vzs.transport.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Credential;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * Makes links. Bounds the logins that are under way: a few for each server, because sshd begins to drop at ten
 * ({@code MaxStartups 10:30:100}), and some dozens in all. Thread-safe.
 */
final class Connector {
    private static final int LOGINS_PER_SERVER = 8;
    private static final int LOGINS_IN_ALL = 64;
    private static final Duration HUMAN = Duration.ofMinutes(2);

    private final SshSettings settings;
    private final ConcurrentHashMap<String, Semaphore> perServer = new ConcurrentHashMap<>();
    private final Semaphore inAll = new Semaphore(LOGINS_IN_ALL, true);

    Connector(SshSettings settings) {
        this.settings = settings;
    }

    /**
     * Logs in to every server of the route in turn; repeats with back-off what is worth repeating.
     *
     * @throws SshException with {@code sent} false
     */
    Link open(List<Hop> route) {
        Backoff backoff = new Backoff(settings.timeouts().retry());
        while (true) {
            try {
                return once(route);
            } catch (SshException e) {
                if (!ConnectErrors.worthRepeating(e) || !pause(backoff, route)) {
                    throw e;
                }
            }
        }
    }

    private static boolean pause(Backoff backoff, List<Hop> route) {
        try {
            return backoff.pause();
        } catch (InterruptedException e) {
            throw interrupted(route.getLast());
        }
    }

    private Link once(List<Hop> route) {
        List<Session> sessions = new ArrayList<>();
        try {
            for (Hop hop : route) {
                Semaphore server =
                        perServer.computeIfAbsent(hop.address(), a -> new Semaphore(LOGINS_PER_SERVER, true));
                acquire(server, hop);
                try {
                    acquire(inAll, hop);
                    try {
                        sessions.add(login(hop, sessions.isEmpty() ? null : sessions.getLast()));
                    } finally {
                        inAll.release();
                    }
                } finally {
                    server.release();
                }
            }
            Link link = new Link(sessions);
            sessions = List.of();
            return link;
        } finally {
            sessions.reversed().forEach(Session::disconnect);
        }
    }

    private Session login(Hop hop, @Nullable Session via) {
        HostKeys keys = new HostKeys(hop, settings);
        Identities identities = new Identities(hop, settings.agentSocket());
        Duration limit = settings.timeouts().connect();
        JumpProxy proxy = via == null ? null : new JumpProxy(via, limit);
        try {
            Session session = new JSch().getSession(hop.user(), hop.host(), hop.port());
            session.setHostKeyRepository(keys);
            session.setIdentityRepository(identities);
            session.setConfig("StrictHostKeyChecking", "yes");
            session.setThreadFactory(Thread.ofVirtual().factory());
            session.setDaemonThread(true);
            session.setServerAliveInterval(
                    Math.toIntExact(settings.timeouts().keepAlive().toMillis()));
            session.setServerAliveCountMax(3);
            if (hop.keyAlias() != null) {
                session.setHostKeyAlias(hop.keyAlias());
            }
            if (proxy != null) {
                session.setProxy(proxy);
            }
            Credential password = hop.password();
            session.setConfig(
                    "PreferredAuthentications",
                    password == null ? "publickey" : "publickey,password,keyboard-interactive");
            if (password != null) {
                session.setPassword(password.resolve().reveal().getBytes(StandardCharsets.UTF_8));
            }
            // A human who is asked about a host key takes his time.
            Duration whole = settings.asker() == null ? limit : limit.plus(HUMAN);
            if (!Deadline.within(
                    whole,
                    "ssh-login-" + hop.host(),
                    () -> session.connect(Math.toIntExact(limit.toMillis())),
                    session::disconnect)) {
                throw ConnectErrors.silent(hop);
            }
            if (proxy != null) {
                proxy.timeout(settings.timeouts().keepAlive());
            }
            return session;
        } catch (JSchException e) {
            throw ConnectErrors.translate(hop, e, keys, identities);
        } catch (InterruptedException e) {
            throw interrupted(hop);
        }
    }

    private static void acquire(Semaphore semaphore, Hop hop) {
        try {
            semaphore.acquire();
        } catch (InterruptedException e) {
            throw interrupted(hop);
        }
    }

    private static ProblemException interrupted(Hop hop) {
        Thread.currentThread().interrupt();
        return new ProblemException(
                ExitCode.INTERRUPTED,
                Problem.of("interrupted", "interrupted while connecting").at(hop.name()));
    }
}
