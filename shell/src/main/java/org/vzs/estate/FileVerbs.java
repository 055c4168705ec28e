package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.vzs.driver.ActionContext;
import org.vzs.driver.EndpointException;
import org.vzs.driver.ExecResult;
import org.vzs.driver.FileStore;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Files on endpoints that are places for files; what changes something goes through the gate. Thread-safe. */
public final class FileVerbs {
    private final Estate estate;

    /** The files on the endpoints of {@code estate}. */
    public FileVerbs(Estate estate) {
        this.estate = requireNonNull(estate, "estate is null");
    }

    /** What is in a folder, by name; at once, also in a dry run, and without a record. */
    public List<FileStore.Entry> list(String endpoint, String folder) {
        return estate.gate().ask(() -> estate.parts().files(endpoint).list(folder));
    }

    /** Makes a folder. */
    public Result makeFolder(String endpoint, String path, Plan.Options options) {
        return perform(endpoint, "make folder " + path, false, options, (files, context) -> {
            files.makeFolder(path);
            return "";
        });
    }

    /** Renames a file or a folder. */
    public Result rename(String endpoint, String from, String to, Plan.Options options) {
        return perform(endpoint, "rename " + from + " to " + to, false, options, (files, context) -> {
            files.rename(from, to);
            return "";
        });
    }

    /** Removes a file; needs a yes. */
    public Result remove(String endpoint, String path, Plan.Options options) {
        return perform(endpoint, "remove " + path, true, options, (files, context) -> {
            files.remove(path);
            return "";
        });
    }

    /** Removes a folder and all in it; needs a yes. */
    public Result removeFolder(String endpoint, String path, Plan.Options options) {
        return perform(endpoint, "remove folder " + path, true, options, (files, context) -> {
            files.removeFolder(path);
            return "";
        });
    }

    /** Stores a text or a local file. */
    public Result upload(String endpoint, byte[] content, String path, Plan.Options options) {
        String label = content.length + " bytes";
        return perform(
                endpoint,
                "upload " + label + " to " + path,
                false,
                options,
                (files, context) -> files.store(path, bytes(label, content)) + " bytes");
    }

    /**
     * Copies a file from an endpoint that is reached by SSH. It passes through here, and is not kept, not even in part.
     *
     * @param from the endpoint that has it
     * @param file its path there
     */
    public Result copy(String endpoint, String from, String file, String path, Plan.Options options) {
        return perform(
                endpoint,
                "upload " + from + ":" + file + " to " + path,
                false,
                options,
                (files, context) ->
                        files.store(path, new RemoteFile(estate, from, file, context.timeout())) + " bytes");
    }

    private static FileStore.Content bytes(String label, byte[] bytes) {
        return new FileStore.Content() {
            @Override
            public String label() {
                return label;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }

    private record RemoteFile(Estate estate, String endpoint, String file, Duration timeout)
            implements FileStore.Content {
        @Override
        public String label() {
            return endpoint + ":" + file;
        }

        @Override
        public void writeTo(OutputStream out) throws InterruptedException {
            RemoteCommand cat = RemoteCommand.of("cat", file);
            try {
                ExecResult end = estate.parts().commands(endpoint).stream(cat.argv(), out, timeout);
                if (end.exitStatus() != 0) {
                    throw unreadable(endpoint + " $ " + cat.line() + ": " + CommandVerbs.said(end));
                }
            } catch (EndpointException e) {
                // It is not the place for files that does not serve, and nothing of the file will be there.
                throw unreadable(e.getMessage());
            }
        }

        private ProblemException unreadable(String why) {
            return new ProblemException(
                    ExitCode.FAILED, Problem.of("files.source", why).at(label()));
        }
    }

    private interface Work {
        String apply(FileStore files, ActionContext context) throws InterruptedException;
    }

    private Result perform(String endpoint, String action, boolean destructive, Plan.Options options, Work work) {
        PlannedAction planned = new PlannedAction(
                new Node(endpoint),
                action,
                new Decision.Change(""),
                context -> Transfer.of(() -> work.apply(estate.parts().files(endpoint), context)));
        return estate.gate()
                .run(new Plan(action, destructive, options, List.of(planned)))
                .all()
                .getFirst();
    }
}
