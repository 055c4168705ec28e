package org.vzs.transport.ftp;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPConnectionClosedException;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.ftp.FTPSClient;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Credential;
import org.vzs.problem.Problem;
import org.vzs.transport.ftp.FtpException.Kind;

/** Connects and logs in. */
final class FtpLogin {
    private final FtpTarget target;
    private final FtpTimeouts timeouts;
    private final ServerTrust trust;

    FtpLogin(FtpTarget target, FtpTimeouts timeouts, ServerTrust trust) {
        this.target = target;
        this.timeouts = timeouts;
        this.trust = trust;
    }

    /** A client that is logged in and set to binary. */
    FTPClient client() {
        FTPClient client = make();
        try {
            connect(client);
            login(client);
            return client;
        } catch (SocketTimeoutException e) {
            boolean connected = client.isConnected();
            close(client);
            throw connected
                    ? error(Kind.SILENT, "ftp.silent", "it accepted the connection and says nothing", null)
                    : error(Kind.UNREACHABLE, "ftp.unreachable", "no answer from " + authority(), null);
        } catch (IOException e) {
            close(client);
            throw broken(e);
        } catch (RuntimeException e) {
            close(client);
            throw e;
        }
    }

    private FTPClient make() {
        FTPClient client;
        if (target.tls() == FtpTarget.Tls.NONE) {
            client = new DataSockets.Plain();
        } else {
            DataSockets.Secure secure = new DataSockets.Secure(target.tls() == FtpTarget.Tls.IMPLICIT);
            secure.setTrustManager(trust);
            // A pin says more than a name, and pinned certificates often carry another one.
            secure.setEndpointCheckingEnabled(target.fingerprint() == null);
            client = secure;
        }
        client.setConnectTimeout(FtpTimeouts.millis(timeouts.connect()));
        client.setDefaultTimeout(FtpTimeouts.millis(timeouts.reply()));
        client.setDataTimeout(timeouts.stall());
        client.setControlEncoding(StandardCharsets.UTF_8.name());
        return client;
    }

    private void connect(FTPClient client) throws IOException {
        client.connect(target.host(), target.port());
        if (!FTPReply.isPositiveCompletion(client.getReplyCode())) {
            throw error(Kind.UNREACHABLE, "ftp.unreachable", "it refuses to serve: " + said(client), null);
        }
        client.setSoTimeout(FtpTimeouts.millis(timeouts.reply()));
        client.setKeepAlive(true);
    }

    private void login(FTPClient client) throws IOException {
        Credential password = target.password();
        String secret = password == null ? "vzs@" : password.resolve().reveal();
        if (secret.chars().anyMatch(c -> c < ' ')) {
            throw error(
                    Kind.LOGIN_REFUSED,
                    "ftp.login-refused",
                    "the password has a line break or control character",
                    null);
        }
        if (!client.login(target.user(), secret)) {
            throw error(
                    Kind.LOGIN_REFUSED,
                    "ftp.login-refused",
                    "it refuses the login of '" + target.user() + "': " + said(client),
                    "check user and credential of [endpoint." + target.name() + "]");
        }
        if (client instanceof FTPSClient secure) {
            secure.execPBSZ(0);
            secure.execPROT("P");
        }
        if (!client.setFileType(FTP.BINARY_FILE_TYPE)) {
            throw error(Kind.PROTOCOL, "ftp.protocol", "it does not know binary files: " + said(client), null);
        }
    }

    private FtpException broken(IOException e) {
        String refused = trust.refused();
        if (refused != null) {
            return error(
                    Kind.UNTRUSTED,
                    "ftp.untrusted",
                    authority() + " shows a certificate that is not "
                            + (target.fingerprint() == null ? "trusted" : "the pinned one") + "; its fingerprint is "
                            + refused,
                    "if this is the server's certificate, write into [endpoint." + target.name() + "]: fingerprint = \""
                            + refused + "\"");
        }
        if (e instanceof SSLException) {
            return error(Kind.PROTOCOL, "ftp.tls", "it does no TLS: " + e.getMessage(), null);
        }
        return error(
                Kind.UNREACHABLE,
                "ftp.unreachable",
                e instanceof FTPConnectionClosedException
                        ? authority() + " closes the connection"
                        : "cannot connect to " + authority() + ": " + e.getMessage(),
                null);
    }

    private String authority() {
        return target.host() + ":" + target.port();
    }

    /** The server's last answer, without line breaks. */
    static String said(FTPClient client) {
        String reply = client.getReplyString();
        return reply == null ? "no answer" : reply.strip().replaceAll("\\R", "; ");
    }

    static void close(FTPClient client) {
        try {
            client.disconnect();
        } catch (IOException e) {
            // It is gone.
        }
    }

    private FtpException error(Kind kind, String code, String message, @Nullable String advice) {
        return new FtpException(kind, new Problem(code, message, target.name(), advice));
    }
}
