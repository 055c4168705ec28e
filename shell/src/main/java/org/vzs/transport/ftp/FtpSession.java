package org.vzs.transport.ftp;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPFileFilters;
import org.apache.commons.net.ftp.FTPListParseEngine;
import org.apache.commons.net.ftp.FTPReply;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.transport.ftp.FtpException.Kind;

/**
 * One login that serves many requests, one at a time. Servers end a login that is silent for some minutes; it is made again
 * where nothing was sent yet. Paths begin with a slash. Thread-safe.
 */
public final class FtpSession implements AutoCloseable {
    private static final String PART = ".vzs-part";
    private static final long IDLE = TimeUnit.SECONDS.toNanos(20);

    private final FtpTarget target;
    private final FtpTimeouts timeouts;
    private final ReentrantLock turn = new ReentrantLock();
    private final DataMode mode = new DataMode();
    private @Nullable FTPClient client;
    private long used;

    private FtpSession(FtpTarget target, FtpTimeouts timeouts) {
        this.target = target;
        this.timeouts = timeouts;
    }

    /**
     * Logs in.
     *
     * @throws FtpException if the server cannot be reached or trusted, or refuses the login
     */
    public static FtpSession login(FtpTarget target, FtpTimeouts timeouts) {
        FtpSession session = new FtpSession(target, timeouts);
        session.live();
        return session;
    }

    /** What the server calls itself; empty if it does not say. */
    public String system() {
        return perform("", false, c -> {
            String type = c.getSystemType();
            return type == null ? "" : type.strip();
        });
    }

    /**
     * What is in a folder, by the order of the server.
     *
     * @throws FtpException of kind REFUSED if there is no such folder; PROTOCOL if its listing is not understood
     */
    public List<FtpEntry> list(String folder) {
        return perform(folder, false, c -> list(c, folder));
    }

    private List<FtpEntry> list(FTPClient c, String folder) throws IOException {
        // Servers answer a listing of a folder that is not there as one of an empty folder.
        if (!c.changeWorkingDirectory(folder)) {
            throw refused(c, folder);
        }
        FTPListParseEngine engine = mode.open(c, () -> {
            FTPListParseEngine begun = c.initiateListParsing();
            return FTPReply.isPositiveCompletion(c.getReplyCode()) ? begun : null;
        });
        if (engine == null) {
            throw refused(c, folder);
        }
        List<FtpEntry> entries = new ArrayList<>();
        for (@Nullable FTPFile file : engine.getFiles(FTPFileFilters.ALL)) {
            if (file == null || file.getName() == null) {
                // To pass over what is not understood would make a full folder look empty.
                throw error(Kind.PROTOCOL, "ftp.protocol", "its listing is not understood", folder);
            }
            if (!file.getName().equals(".") && !file.getName().equals("..")) {
                entries.add(new FtpEntry(
                        file.getName(), file.isDirectory(), file.isDirectory() ? 0 : Math.max(0, file.getSize())));
            }
        }
        return List.copyOf(entries);
    }

    /** Makes a folder; REFUSED if it is there. */
    public void makeFolder(String path) {
        ask(path, c -> c.makeDirectory(path));
    }

    /** Gives a file or a folder another name or place. */
    public void rename(String from, String to) {
        check(to);
        ask(from, c -> c.rename(from, to));
    }

    /** Removes a file. */
    public void remove(String path) {
        ask(path, c -> c.deleteFile(path));
    }

    /** Removes an empty folder. */
    public void removeFolder(String path) {
        ask(path, c -> c.removeDirectory(path));
    }

    /**
     * Sends a file; it appears under its name only when the server has all of it, in place of what may be there.
     *
     * @return its size, which the server has confirmed
     * @throws FtpException of kind REFUSED, CUT, or LOST if its renaming in the end may or may not have been done
     * @throws ProblemException what {@code content} throws
     */
    public long upload(String path, Content content) throws InterruptedException {
        check(path);
        String part = path + PART;
        turn.lock();
        try {
            long size = send(part, path, content);
            try {
                verify(part, path, size);
                rename(part, path);
            } catch (FtpException e) {
                if (e.kind() != Kind.LOST) {
                    discard(part);
                }
                throw e;
            }
            return size;
        } finally {
            turn.unlock();
        }
    }

    private long send(String part, String path, Content content) throws InterruptedException {
        FTPClient c = live();
        try {
            return new FtpUpload(c, mode, timeouts, place(path)).send(part, content);
        } catch (IOException e) {
            discard(part);
            throw error(Kind.CUT, "ftp.cut", "the connection broke: " + e.getMessage(), path);
        } catch (ProblemException | InterruptedException e) {
            discard(part);
            throw e;
        }
    }

    private void verify(String part, String path, long sent) {
        OptionalLong there = size(part);
        if (there.isEmpty() || there.getAsLong() != sent) {
            String has = there.isEmpty() ? "does not tell its size" : "has " + there.getAsLong();
            throw error(Kind.CUT, "ftp.size", "sent " + sent + " bytes, and the server " + has, path);
        }
    }

    /** The size of a file in bytes; empty if there is none, or the server does not tell. */
    public OptionalLong size(String path) {
        return perform(path, false, c -> {
            String size = c.getSize(path);
            if (size != null) {
                return size.strip().matches("\\d{1,18}")
                        ? OptionalLong.of(Long.parseLong(size.strip()))
                        : OptionalLong.empty();
            }
            int slash = path.lastIndexOf('/');
            return list(c, slash == 0 ? "/" : path.substring(0, slash)).stream()
                    .filter(e -> !e.folder() && e.name().equals(path.substring(slash + 1)))
                    .mapToLong(FtpEntry::size)
                    .findFirst();
        });
    }

    /** Removes what came of an upload that failed, over a new login: on the old one an answer may be outstanding. */
    private void discard(String part) {
        drop();
        boolean interrupted = Thread.interrupted();
        try {
            live().deleteFile(part);
        } catch (IOException | FtpException e) {
            // It is overwritten by the next upload, and nobody takes it for a whole file.
            drop();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private interface Request<T> {
        T on(FTPClient client) throws IOException;
    }

    private void ask(String path, Request<Boolean> request) {
        boolean _ = perform(path, true, c -> {
            if (!request.on(c)) {
                throw refused(c, path);
            }
            return true;
        });
    }

    private <T> T perform(String path, boolean changes, Request<T> request) {
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

    private FTPClient live() {
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

    private void drop() {
        FTPClient now = client;
        client = null;
        if (now != null) {
            FtpLogin.close(now);
        }
    }

    /** A path goes into a line of its own: what ends the line would be a second request. */
    private void check(String path) {
        if (!path.startsWith("/") || path.chars().anyMatch(ch -> ch < ' ' || ch == 0x7f)) {
            throw error(
                    Kind.REFUSED,
                    "ftp.path",
                    "not a path from / on, without control characters: '" + path.replaceAll("\\p{Cntrl}", "?") + "'",
                    "");
        }
    }

    private FtpException refused(FTPClient c, String path) {
        return mode.refusedMode()
                ? error(
                        Kind.PROTOCOL,
                        "ftp.no-data-connection",
                        "it opens no data connection, neither passive nor active: " + FtpLogin.said(c),
                        path)
                : error(Kind.REFUSED, "ftp.refused", FtpLogin.said(c), path);
    }

    private String place(String path) {
        return path.isEmpty() ? target.name() : target.name() + ":" + path;
    }

    private FtpException error(Kind kind, String code, String message, String path) {
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
