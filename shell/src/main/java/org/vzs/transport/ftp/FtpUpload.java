package org.vzs.transport.ftp;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPReply;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.transport.ftp.FtpException.Kind;

/** The way of one file to a server, under a name of its own until it is whole. No more than a buffer of it is in memory. */
final class FtpUpload {
    /** How long a server whose data connection broke may take to say why. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final FTPClient client;
    private final DataMode mode;
    private final FtpTimeouts timeouts;
    private final String place;

    FtpUpload(FTPClient client, DataMode mode, FtpTimeouts timeouts, String place) {
        this.client = client;
        this.mode = mode;
        this.timeouts = timeouts;
        this.place = place;
    }

    /**
     * Sends {@code content} to the file {@code part}.
     *
     * @return how many bytes the server took, by its own word
     * @throws FtpException of kind REFUSED or CUT; something of the file may be there then
     */
    long send(String part, Content content) throws IOException, InterruptedException {
        OutputStream data = mode.open(client, () -> client.storeFileStream(part));
        if (data == null) {
            throw refused();
        }
        Thread self = Thread.currentThread();
        Stall out = new Stall(data, timeouts.stall(), () -> {
            cutData();
            self.interrupt();
        });
        try {
            content.writeTo(out);
            data.close();
        } catch (IOException e) {
            throw cut(out, e);
        } catch (InterruptedException e) {
            cutData();
            if (out.stalled()) {
                throw cut(out, e);
            }
            throw e;
        } catch (ProblemException e) {
            cutData();
            IOException own = out.failure();
            throw own == null ? e : cut(out, own);
        } finally {
            out.over();
        }
        return finish(out);
    }

    private long finish(Stall out) throws IOException {
        if (out.stalled()) {
            // The watcher was late: its interrupt must not hit what comes next.
            boolean _ = Thread.interrupted();
        }
        client.setSoTimeout(FtpTimeouts.millis(timeouts.stall()));
        boolean took = client.completePendingCommand();
        client.setSoTimeout(FtpTimeouts.millis(timeouts.reply()));
        if (!took) {
            throw refused();
        }
        return out.count();
    }

    private void cutData() {
        if (client instanceof DataSockets sockets) {
            sockets.cut();
        }
    }

    private FtpException cut(Stall out, Exception why) {
        if (out.stalled()) {
            boolean _ = Thread.interrupted();
            return error(
                    Kind.CUT,
                    "ftp.stalled",
                    "no byte in " + timeouts.stall().toSeconds() + " s, after " + out.count() + " bytes",
                    null);
        }
        cutData();
        String words = lastWords();
        return words != null
                ? error(Kind.REFUSED, "ftp.refused", words, null)
                : error(
                        Kind.CUT,
                        "ftp.cut",
                        "the connection broke after " + out.count() + " bytes: " + why.getMessage(),
                        null);
    }

    /** Why the server broke the data connection, such as a full disk; null if it does not say. */
    private @Nullable String lastWords() {
        try {
            client.setSoTimeout(FtpTimeouts.millis(LAST_WORDS));
            client.completePendingCommand();
            client.setSoTimeout(FtpTimeouts.millis(timeouts.reply()));
            int reply = client.getReplyCode();
            return FTPReply.isNegativePermanent(reply) || FTPReply.isNegativeTransient(reply)
                    ? FtpLogin.said(client)
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    private FtpException refused() {
        if (mode.refusedMode()) {
            return error(
                    Kind.PROTOCOL,
                    "ftp.no-data-connection",
                    "it opens no data connection, neither passive nor active: " + FtpLogin.said(client),
                    null);
        }
        return error(Kind.REFUSED, "ftp.refused", FtpLogin.said(client), null);
    }

    private FtpException error(Kind kind, String code, String message, @Nullable String advice) {
        return new FtpException(kind, new Problem(code, message, place, advice));
    }
}
