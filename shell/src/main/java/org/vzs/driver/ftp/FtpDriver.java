package org.vzs.driver.ftp;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.vzs.config.Endpoint;
import org.vzs.driver.About;
import org.vzs.driver.Capability;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.driver.FileStore;
import org.vzs.transport.ftp.FtpException;
import org.vzs.transport.ftp.FtpSession;
import org.vzs.transport.ftp.FtpTarget;
import org.vzs.transport.ftp.FtpTimeouts;

/** Connects to an FTP server, with TLS or without. */
public final class FtpDriver implements Driver {
    private final String scheme;
    private final FtpTimeouts timeouts;

    /**
     * @param scheme {@code ftp} or {@code ftps}
     * @param timeouts how long to wait
     */
    public FtpDriver(String scheme, FtpTimeouts timeouts) {
        this.scheme = requireNonNull(scheme, "scheme is null");
        this.timeouts = requireNonNull(timeouts, "timeouts is null");
        if (!scheme.equals("ftp") && !scheme.equals("ftps")) {
            throw new IllegalArgumentException("neither ftp nor ftps: " + scheme);
        }
    }

    /** A driver with the usual time-outs. */
    public static FtpDriver standard(String scheme) {
        return new FtpDriver(scheme, FtpTimeouts.standard());
    }

    @Override
    public String scheme() {
        return scheme;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public Connection connect(Endpoint endpoint) {
        FtpSession session;
        About about;
        try {
            session = FtpSession.login(FtpTarget.of(endpoint), timeouts);
        } catch (FtpException e) {
            throw FtpFiles.translate(e);
        }
        try {
            about = new About("FTP server", "", session.system(), "FTP server");
        } catch (FtpException e) {
            session.close();
            throw FtpFiles.translate(e);
        }
        return new Connection() {
            @Override
            public About about() {
                return about;
            }

            @Override
            public Optional<FileStore> files() {
                return Optional.of(new FtpFiles(session));
            }

            @Override
            public void close() {
                session.close();
            }
        };
    }
}
