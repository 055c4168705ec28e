package org.vzs.driver.ftp;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.vzs.driver.EndpointException;
import org.vzs.driver.FileStore;
import org.vzs.problem.ProblemException;
import org.vzs.transport.ftp.FtpException;
import org.vzs.transport.ftp.FtpSession;

/** The files of one login. */
final class FtpFiles implements FileStore {
    private final FtpSession session;

    FtpFiles(FtpSession session) {
        this.session = session;
    }

    @Override
    public List<Entry> list(String folder) {
        return ask(() -> session.list(folder)).stream()
                .map(e -> new Entry(e.name(), e.folder(), e.size()))
                .sorted(Comparator.comparing(Entry::name))
                .toList();
    }

    @Override
    public void makeFolder(String path) {
        tell(() -> session.makeFolder(path));
    }

    @Override
    public void rename(String from, String to) {
        tell(() -> session.rename(from, to));
    }

    @Override
    public void remove(String path) {
        tell(() -> session.remove(path));
    }

    @Override
    public void removeFolder(String path) {
        for (Entry entry : list(path)) {
            String inside = path + "/" + entry.name();
            if (entry.folder()) {
                removeFolder(inside);
            } else {
                remove(inside);
            }
        }
        tell(() -> session.removeFolder(path));
    }

    @Override
    public long store(String path, Content content) throws InterruptedException {
        try {
            return session.upload(path, content::writeTo);
        } catch (FtpException e) {
            throw translate(e);
        }
    }

    private static void tell(Runnable request) {
        Void _ = ask(() -> {
            request.run();
            return null;
        });
    }

    private static <T extends @org.jspecify.annotations.Nullable Object> T ask(Supplier<T> request) {
        try {
            return request.get();
        } catch (FtpException e) {
            throw translate(e);
        }
    }

    /** What the endpoint as a whole does wrong is an EndpointException; a refusal is about one file and stays as it is. */
    static ProblemException translate(FtpException e) {
        EndpointException.Kind kind = switch (e.kind()) {
            case UNREACHABLE -> EndpointException.Kind.UNREACHABLE;
            case SILENT -> EndpointException.Kind.SILENT;
            case UNTRUSTED -> EndpointException.Kind.UNTRUSTED;
            case LOGIN_REFUSED -> EndpointException.Kind.LOGIN_REFUSED;
            case LOST -> EndpointException.Kind.LOST;
            case PROTOCOL -> EndpointException.Kind.PROTOCOL;
            case REFUSED, CUT -> null;
        };
        if (kind == null) {
            return e;
        }
        EndpointException translated = new EndpointException(kind, e.problems().getFirst());
        translated.initCause(e);
        return translated;
    }
}
