package org.vzs.driver.recorded;

import java.util.List;
import org.vzs.config.Redactor;
import org.vzs.driver.FileStore;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.recording.Listener;
import org.vzs.recording.Transcript.Exchange;

/** Another place for files, whose requests are written down as commands; what is stored is not. */
final class RecordingFiles implements FileStore {
    private final String endpoint;
    private final FileStore files;
    private final Listener recorder;
    private final Redactor redactor;

    RecordingFiles(String endpoint, FileStore files, Listener recorder, Redactor redactor) {
        this.endpoint = endpoint;
        this.files = files;
        this.recorder = recorder;
        this.redactor = redactor;
    }

    @Override
    public List<Entry> list(String folder) {
        return perform(
                () -> {
                    List<Entry> entries = files.list(folder);
                    return new Said<>(entries, FileTexts.listing(entries));
                },
                "list",
                folder);
    }

    @Override
    public void makeFolder(String path) {
        tell(() -> files.makeFolder(path), "mkdir", path);
    }

    @Override
    public void rename(String from, String to) {
        tell(() -> files.rename(from, to), "rename", from, to);
    }

    @Override
    public void remove(String path) {
        tell(() -> files.remove(path), "remove", path);
    }

    @Override
    public void removeFolder(String path) {
        tell(() -> files.removeFolder(path), "rmdir", path);
    }

    @Override
    public long store(String path, Content content) throws InterruptedException {
        return perform(
                () -> {
                    long size = files.store(path, content);
                    return new Said<>(size, size + " bytes\n");
                },
                "upload",
                content.label(),
                path);
    }

    /** An answer, and how a transcript shows it. */
    private record Said<T>(T answer, String text) {}

    private interface Work<T, E extends Exception> {
        Said<T> run() throws E;
    }

    private void tell(Runnable work, String... argv) {
        boolean _ = perform(
                () -> {
                    work.run();
                    return new Said<>(true, "");
                },
                argv);
    }

    private <T, E extends Exception> T perform(Work<T, E> work, String... argv) throws E {
        String command = CommandText.of(List.of(argv), null, redactor);
        try {
            Said<T> said = work.run();
            recorder.add(new Exchange(endpoint, command, redactor.redact(said.text()), "", 0));
            return said.answer();
        } catch (ProblemException e) {
            Problem problem = e.problems().getFirst();
            String text = FileTexts.failure(problem);
            recorder.add(new Exchange(
                    endpoint, command, "", redactor.redact(text), e.exitCode().number()));
            throw e;
        }
    }
}
