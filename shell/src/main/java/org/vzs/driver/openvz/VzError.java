package org.vzs.driver.openvz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vzs.transport.ssh.CommandResult;

/**
 * An exit status of vzctl with its name, meaning and the way out. The table is a file beside this class; numbers and names
 * are those of {@code include/vzerror.h}, the names without their {@code VZ_}.
 *
 * @param status the exit status
 * @param name its name
 * @param meaning what is wrong
 * @param advice the way out; empty where there is none to give
 */
record VzError(int status, String name, String meaning, String advice) {
    private static final Map<Integer, VzError> ALL = load();

    /** The error of that number; empty for 0 and for numbers that vzctl does not use. */
    static Optional<VzError> of(int status) {
        return Optional.ofNullable(ALL.get(status));
    }

    /** All of them, by number. */
    static Map<Integer, VzError> all() {
        return ALL;
    }

    /** What a failed command means, with what it said itself. */
    static String explain(CommandResult r) {
        String said = (r.stderr().isBlank() ? r.stdout() : r.stderr()).strip().replaceAll("\\s*\\R\\s*", "; ");
        VzError error = ALL.get(r.exitStatus());
        if (error == null) {
            return "vzctl ended with " + (r.signal() == null ? "status " + r.exitStatus() : "signal " + r.signal())
                    + (said.isEmpty() ? "" : ": " + said);
        }
        return error.meaning + " (" + error.name + ", " + error.status + ")" + (said.isEmpty() ? "" : ": " + said)
                + (error.advice.isEmpty() ? "" : " [" + error.advice + "]");
    }

    private static Map<Integer, VzError> load() {
        try (InputStream in = VzError.class.getResourceAsStream("vzctl-errors.tsv")) {
            if (in == null) {
                throw new IllegalStateException("vzctl-errors.tsv is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(f -> new VzError(Integer.parseInt(f[0]), f[1], f[2], f[3]))
                    .collect(Collectors.toUnmodifiableMap(VzError::status, e -> e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
