package org.vzs.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.vzs.config.Credentials;
import org.vzs.config.Folders;
import org.vzs.config.Redactor;
import org.vzs.run.Output;

/**
 * What the process was given: environment, streams, and whether a person sits at them.
 *
 * @param environment the environment variables
 * @param userHome the home folder as the JVM knows it
 * @param output where to write
 */
record Console(Map<String, String> environment, String userHome, Output output) {
    /**
     * Those of this process. The launcher says in the property {@code vzs.tty} which of the streams 0, 1 and 2 are
     * terminals, because the JVM cannot tell one by one.
     */
    static Console ofProcess() {
        String terminals = System.getProperty("vzs.tty", "");
        Output output = new Output(
                stream(FileDescriptor.out, terminals.contains("1"), "stdout.encoding"),
                stream(FileDescriptor.err, terminals.contains("2"), "stderr.encoding"),
                terminals.contains("1"),
                terminals.contains("2"),
                new Redactor());
        return new Console(System.getenv(), System.getProperty("user.home", ""), output);
    }

    /** Whether a person types into standard input. */
    boolean inIsTerminal() {
        return System.getProperty("vzs.tty", "").contains("0");
    }

    /** The folders of this process. */
    Folders folders() {
        return new Folders(environment, userHome);
    }

    /** What reads the sources of secrets. */
    Credentials credentials() {
        return new Credentials(environment, folders().home());
    }

    /** Files and pipes get UTF-8 whatever the locale; a terminal gets what it understands. */
    private static PrintStream stream(FileDescriptor descriptor, boolean terminal, String property) {
        Charset charset = terminal ? Charset.forName(System.getProperty(property, "UTF-8")) : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(descriptor), terminal, charset);
    }
}
