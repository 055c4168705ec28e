package org.vzs.driver.recorded;

import java.util.List;
import org.vzs.config.Redactor;
import org.vzs.driver.FileStore;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.recording.Replay;
import org.vzs.recording.Transcript.Exchange;

/** A place for files out of a recording. */
final class ReplayFiles implements FileStore {
    private final String endpoint;
    private final Replay replay;
    private final Redactor redactor;

    ReplayFiles(String endpoint, Replay replay, Redactor redactor) {
        this.endpoint = endpoint;
        this.replay = replay;
        this.redactor = redactor;
    }

    @Override
    public List<Entry> list(String folder) {
        return FileTexts.entries(answer("list", folder));
    }

    @Override
    public void makeFolder(String path) {
        String _ = answer("mkdir", path);
    }

    @Override
    public void rename(String from, String to) {
        String _ = answer("rename", from, to);
    }

    @Override
    public void remove(String path) {
        String _ = answer("remove", path);
    }

    @Override
    public void removeFolder(String path) {
        String _ = answer("rmdir", path);
    }

    @Override
    public long store(String path, Content content) {
        String size = answer("upload", content.label(), path).strip();
        if (!size.matches("\\d{1,18} bytes")) {
            throw new ProblemException(
                    ExitCode.FAILED,
                    Problem.of("transcript.size", "not a size: " + size).at(endpoint));
        }
        return Long.parseLong(size.replace(" bytes", ""));
    }

    private String answer(String... argv) {
        Exchange said = replay.answer(endpoint, CommandText.of(List.of(argv), null, redactor));
        if (said.exitStatus() != 0) {
            throw FileTexts.failure(said.stderr(), said.exitStatus(), endpoint);
        }
        return said.stdout();
    }
}
