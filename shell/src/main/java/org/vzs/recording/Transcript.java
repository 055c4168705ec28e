package org.vzs.recording;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A recording. As text:
 *
 * <pre>
 * # a comment
 * hn1 $ vzctl create 555 --ostemplate centos-6
 * Creating container private area (centos-6)
 * ! Error: Not enough parameters, diskspace quota not set
 * [exit 63]
 * </pre>
 *
 * Lines of the error output begin with {@code "! "}. An exit status of 0 is not written. An output line that looks like one
 * of these forms has a backslash before it, and {@code [no newline]} follows output whose last line is not ended.
 *
 * <p>A request to an HTTP API stands there as {@code tintri1 $ GET /api/v310/vm}, with its body behind {@code <<<}; what follows
 * is the answer's body, and {@code [status 404]} in place of an exit status where it is not 200.
 *
 * @param exchanges what was said, in order
 */
public record Transcript(List<Exchange> exchanges) {
    /**
     * One command and its answer.
     *
     * @param endpoint whom it was said to
     * @param command the command line, one line
     * @param stdout its output
     * @param stderr its error output
     * @param exitStatus its exit status; of a request the HTTP status, or 0 for 200
     */
    public record Exchange(String endpoint, String command, String stdout, String stderr, int exitStatus) {
        public Exchange {
            requireNonNull(stdout, "stdout is null");
            requireNonNull(stderr, "stderr is null");
            if (!endpoint.matches("[A-Za-z0-9._-]+")) {
                throw new IllegalArgumentException("not an endpoint's name: " + endpoint);
            }
            requireNonNull(command, "command is null");
        }
    }

    public Transcript {
        exchanges = List.copyOf(exchanges);
    }
}
