package org.vzs.lab.openvz;

/** What a command prints. For one thread. */
final class Output {
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private final String stdin;

    Output() {
        this("");
    }

    /** @param stdin what the command reads */
    Output(String stdin) {
        this.stdin = stdin;
    }

    String stdin() {
        return stdin;
    }

    /** A line on stdout. */
    void out(String line) {
        out.append(line).append('\n');
    }

    /** A line on stderr. */
    void err(String line) {
        err.append(line).append('\n');
    }

    /** Text on stdout as it is. */
    void print(String text) {
        out.append(text);
    }

    /** An error and its exit status in one. */
    int fail(int status, String line) {
        err(line);
        return status;
    }

    String stdout() {
        return out.toString();
    }

    String stderr() {
        return err.toString();
    }
}
