package org.vzs.transport.ftp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPFileFilters;
import org.apache.commons.net.ftp.FTPListParseEngine;
import org.apache.commons.net.ftp.FTPReply;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ProblemException;
import org.vzs.transport.ftp.FtpException.Kind;

/**
 * Folders and files of one server, over one login that serves many requests, one at a time. Paths begin with a slash.
 * Thread-safe.
 */
public final class FtpSession implements AutoCloseable {
    private static final String PART = ".vzs-part";

    private final FtpConnection connection;

    private FtpSession(FtpConnection connection) {
        this.connection = connection;
    }

    /**
     * Logs in.
     *
     * @throws FtpException if the server cannot be reached or trusted, or refuses the login
     */
    public static FtpSession login(FtpTarget target, FtpTimeouts timeouts) {
        FtpConnection connection = new FtpConnection(target, timeouts);
        connection.live();
        return new FtpSession(connection);
    }

    /** What the server calls itself; empty if it does not say. */
    public String system() {
        return connection.perform("", false, c -> {
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
        return connection.perform(folder, false, c -> list(c, folder));
    }

    private List<FtpEntry> list(FTPClient c, String folder) throws IOException {
        // Servers answer a listing of a folder that is not there as one of an empty folder.
        if (!c.changeWorkingDirectory(folder)) {
            throw connection.refused(c, folder);
        }
        FTPListParseEngine engine = connection.mode().open(c, () -> {
            FTPListParseEngine begun = c.initiateListParsing();
            return FTPReply.isPositiveCompletion(c.getReplyCode()) ? begun : null;
        });
        if (engine == null) {
            throw connection.refused(c, folder);
        }
        List<FtpEntry> entries = new ArrayList<>();
        for (@Nullable FTPFile file : engine.getFiles(FTPFileFilters.ALL)) {
            if (file == null || file.getName() == null) {
                // To pass over what is not understood would make a full folder look empty.
                throw connection.error(Kind.PROTOCOL, "ftp.protocol", "its listing is not understood", folder);
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
        connection.check(to);
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
        connection.check(path);
        String part = path + PART;
        connection.turn().lock();
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
            connection.turn().unlock();
        }
    }

    private long send(String part, String path, Content content) throws InterruptedException {
        FTPClient c = connection.live();
        try {
            return new FtpUpload(c, connection.mode(), connection.timeouts(), connection.place(path))
                    .send(part, content);
        } catch (IOException e) {
            discard(part);
            throw connection.error(Kind.CUT, "ftp.cut", "the connection broke: " + e.getMessage(), path);
        } catch (ProblemException | InterruptedException e) {
            discard(part);
            throw e;
        }
    }

    private void verify(String part, String path, long sent) {
        OptionalLong there = size(part);
        if (there.isEmpty() || there.getAsLong() != sent) {
            String has = there.isEmpty() ? "does not tell its size" : "has " + there.getAsLong();
            throw connection.error(Kind.CUT, "ftp.size", "sent " + sent + " bytes, and the server " + has, path);
        }
    }

    /** The size of a file in bytes; empty if there is none, or the server does not tell. */
    public OptionalLong size(String path) {
        return connection.perform(path, false, c -> {
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
        connection.drop();
        boolean interrupted = Thread.interrupted();
        try {
            connection.live().deleteFile(part);
        } catch (IOException | FtpException e) {
            // It is overwritten by the next upload, and nobody takes it for a whole file.
            connection.drop();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void ask(String path, FtpConnection.Request<Boolean> request) {
        boolean _ = connection.perform(path, true, c -> {
            if (!request.on(c)) {
                throw connection.refused(c, path);
            }
            return true;
        });
    }

    /** Logs out; never throws. */
    @Override
    public void close() {
        connection.close();
    }
}
