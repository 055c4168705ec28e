package org.vzs.transport.ssh;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes SSH sessions. Thread-safe; hundreds of threads may connect at once, the logins that are under way are bounded.
 * Threads are virtual or daemons: nothing keeps the process alive.
 */
public final class SshClient implements AutoCloseable {
    private final SshSettings settings;
    private final Connector connector;
    private final Set<SshSession> open = ConcurrentHashMap.newKeySet();

    /** A client that uses {@code settings}. */
    public SshClient(SshSettings settings) {
        this.settings = requireNonNull(settings, "settings is null");
        this.connector = new Connector(settings);
    }

    /**
     * Connects and logs in, over jump hosts where the SSH configuration asks for them.
     *
     * @throws SshException if the target cannot be reached or trusted, or refuses the login; nothing was sent
     * @throws org.vzs.problem.ProblemException with exit code USAGE if the SSH configuration is wrong
     */
    public SshSession connect(SshTarget target) {
        List<Hop> route = new Route(settings, SshConfigReader.read(settings.configFiles(), settings.home())).to(target);
        Link link = connector.open(route);
        SshSession session =
                new SshSession(target, settings.timeouts(), link, () -> connector.open(route), open::remove);
        open.add(session);
        return session;
    }

    /** Closes every session. */
    @Override
    public void close() {
        List.copyOf(open).forEach(SshSession::close);
    }
}
