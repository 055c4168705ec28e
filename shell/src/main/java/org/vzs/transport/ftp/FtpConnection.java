package org.vzs.transport.ftp;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.commons.net.ftp.FTPClient;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.Problem;
import org.vzs.transport.ftp.FtpException.Kind;

/**
 * The login under a session: one request at a time, and a new login where the old one has ended and nothing was sent yet.
 * Servers end a login that is silent for some minutes. Thread-safe.
 */
final class FtpConnection implements AutoCloseable {
    private static final long IDLE = TimeUnit.SECONDS.toNanos(20);

    /** What is asked of the server. */
    interface Request<T> {
        T on(FTPClient client) throws IOException;
    }

    private final FtpTarget target;
    private final FtpTimeouts timeouts;
    private final ReentrantLock turn = new ReentrantLock();
    private final DataMode mode = new DataMode();
    private @Nullable FTPClient client;
    private long used;

    FtpConnection(FtpTarget target, FtpTimeouts timeouts) {
        this.target = target;
        this.timeouts = timeouts;
    }

    FtpTimeouts timeouts() {
        return timeouts;
    }

    /** How its data connections are made. */
    DataMode mode() {
        return mode;
    }

    /** Held by whoever has several requests to make with none of others between; requests take it themselves. */
    ReentrantLock turn() {
        return turn;
    }

    /**
     * Asks something.
     *
     * @param path for the errors; empty if it is about no path
     * @param changes whether it changes something, so that its outcome is not known when the answer is lost
     * @throws FtpException of kind REFUSED for a path that is none; LOST, SILENT or UNREACHABLE if there is no answer
     */
    <T> T perform(String path, boolean changes, Request<T> request) {
        if (!path.isEmpty()) {
            check(path);
        }
        turn.lock();
        try {
            FTPClient c = live();
            T answer = request.on(c);
            used = System.nanoTime();
            return answer;
        } catch (SocketTimeoutException e) {
            drop();
            throw error(changes ? Kind.LOST : Kind.SILENT, changes ? "ftp.lost" : "ftp.silent", "no answer", path);
        } catch (IOException e) {
            drop();
            throw error(
                    changes ? Kind.LOST : Kind.UNREACHABLE,
                    changes ? "ftp.lost" : "ftp.unreachable",
                    "the connection broke: " + e.getMessage(),
                    path);
        } finally {
            turn.unlock();
        }
    }

    /**
     * A login that answers.
     *
     * @throws FtpException if the server cannot be reached or trusted, or refuses the login
     */
    FTPClient live() {
        turn.lock();
        try {
            FTPClient now = client;
            if (now != null && (System.nanoTime() - used < IDLE || answers(now))) {
                return now;
            }
            drop();
            FTPClient made = new FtpLogin(target, timeouts, new ServerTrust(target.fingerprint())).client();
            mode.prepare(made);
            client = made;
            used = System.nanoTime();
            return made;
        } finally {
            turn.unlock();
        }
    }

    private static boolean answers(FTPClient client) {
        try {
            return client.sendNoOp();
        } catch (IOException e) {
            return false;
        }
    }

    /** Logs out; the next request logs in again. By whoever has the turn. */
    void drop() {
        FTPClient now = client;
        client = null;
        if (now != null) {
            FtpLogin.close(now);
        }
    }

    /** A path goes into a line of its own: what ends the line would be a second request. */
    void check(String path) {
        if (!path.startsWith("/") || path.chars().anyMatch(ch -> ch < ' ' || ch == 0x7f)) {
            throw error(
                    Kind.REFUSED,
                    "ftp.path",
                    "not a path from / on, without control characters: '" + path.replaceAll("\\p{Cntrl}", "?") + "'",
                    "");
        }
    }

    /** The server's no to a request, in its own words. */
    FtpException refused(FTPClient c, String path) {
        return mode.refusedMode()
                ? error(
                        Kind.PROTOCOL,
                        "ftp.no-data-connection",
                        "it opens no data connection, neither passive nor active: " + FtpLogin.said(c),
                        path)
                : error(Kind.REFUSED, "ftp.refused", FtpLogin.said(c), path);
    }

    /** The server's name and the path. */
    String place(String path) {
        return path.isEmpty() ? target.name() : target.name() + ":" + path;
    }

    FtpException error(Kind kind, String code, String message, String path) {
        return new FtpException(kind, Problem.of(code, message).at(place(path)));
    }

    /** Logs out; never throws. */
    @Override
    public void close() {
        turn.lock();
        try {
            drop();
        } finally {
            turn.unlock();
        }
    }
}
