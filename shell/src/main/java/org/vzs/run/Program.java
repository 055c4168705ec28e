package org.vzs.run;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.Runbook;

/**
 * What a batch run runs.
 *
 * @param lockKey what must not run twice at a time; empty for the script's file
 * @param script reads it
 * @param from the step to begin at; null for the first
 * @param again the command line that runs it again, without the options of this run; null if nobody should be told
 * @param library the runbooks that it can name
 * @param inputs gives what lies outside of it
 */
public record Program(
        String lockKey,
        Supplier<ScriptFile> script,
        @Nullable String from,
        @Nullable String again,
        Library library,
        Inputs inputs) {
    /** What a run reads and writes of the machine that it runs on, beside its state. */
    public interface Inputs {
        /** The content of a local file. */
        byte[] file(String path) throws IOException;

        /**
         * Says whether {@link #write} of this file may work.
         *
         * @throws IOException if it will not
         */
        void writable(String path) throws IOException;

        /** Writes a local file, in place of what may be there, which stays if that does not work. */
        void write(String path, byte[] content) throws IOException;

        /** The secret that a source names; null to have the credentials of the run fetch it. */
        default @Nullable String secret(String source) {
            return null;
        }
    }

    public Program {
        requireNonNull(lockKey, "lockKey is null");
        requireNonNull(script, "script is null");
        requireNonNull(library, "library is null");
        requireNonNull(inputs, "inputs is null");
    }

    /** The script in a file. */
    public static Program ofFile(Path file, Library library) {
        return new Program("", () -> ScriptFile.read(file), null, null, library, new LocalFiles());
    }

    /**
     * A runbook of a library.
     *
     * @param lockKey what must not run twice at a time
     */
    public static Program ofRunbook(
            String lockKey, Runbook runbook, @Nullable String from, @Nullable String again, Library library) {
        return new Program(lockKey, () -> script(runbook), from, again, library, new LocalFiles());
    }

    /** The same with other inputs. */
    public Program reading(Inputs other) {
        return new Program(lockKey, script, from, again, library, other);
    }

    private static ScriptFile script(Runbook runbook) {
        return new ScriptFile(runbook.place(), runbook.text(), runbook.head());
    }
}
