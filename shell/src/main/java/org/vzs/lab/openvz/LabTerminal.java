package org.vzs.lab.openvz;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code vzctl enter} on a terminal: a shell of one line at a time that knows the programs of {@link VzctlExec}. */
final class LabTerminal {
    private static final Pattern ENTER = Pattern.compile("vzctl (?:'?enter'?) '?(\\d{1,9})'?");
    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;
    private static final int BACKSPACE = 8;
    private static final int DELETE = 127;

    private final OpenVzNode node;
    private final int id;
    private final Map<String, String> environment;
    private final InputStream keys;
    private final OutputStream screen;

    private LabTerminal(
            OpenVzNode node, int id, Map<String, String> environment, InputStream keys, OutputStream screen) {
        this.node = node;
        this.id = id;
        this.environment = environment;
        this.keys = keys;
        this.screen = screen;
    }

    /**
     * The terminal that a command line asks for; null if it is another command.
     *
     * @param environment the session's, whose {@code COLUMNS} and {@code LINES} follow the window
     */
    static @Nullable LabTerminal of(
            OpenVzNode node, String line, Map<String, String> environment, InputStream keys, OutputStream screen) {
        Matcher m = ENTER.matcher(line);
        return m.matches() ? new LabTerminal(node, Integer.parseInt(m.group(1)), environment, keys, screen) : null;
    }

    /** Serves it to the end and gives the exit status. */
    int serve() throws IOException {
        NodeShell.Answer there = node.run("vzctl exec2 " + id + " hostname");
        if (there.status() != 0) {
            show(there.stderr());
            return there.status();
        }
        String host = there.stdout().strip().replaceFirst("\\..*", "");
        show("entered into CT " + id + "\n");
        StringBuilder line = new StringBuilder();
        boolean leaving = false;
        while (!leaving) {
            show("[root@" + host + " /]# ");
            line.setLength(0);
            leaving = !read(line) || line.toString().strip().matches("exit|logout");
            if (!leaving) {
                run(line.toString().strip());
            }
        }
        show("logout\nexited from CT " + id + "\n");
        return 0;
    }

    /** Reads and echoes a line; false for Ctrl-D on an empty one, or if nobody is there any more. */
    private boolean read(StringBuilder line) throws IOException {
        for (int key = keys.read(); key >= 0; key = keys.read()) {
            switch (key) {
                case '\r', '\n' -> {
                    show("\n");
                    return true;
                }
                case CTRL_C -> {
                    show("^C\n");
                    line.setLength(0);
                    return true;
                }
                case CTRL_D -> {
                    if (line.isEmpty()) {
                        return false;
                    }
                }
                case BACKSPACE, DELETE -> {
                    if (!line.isEmpty()) {
                        line.setLength(line.length() - 1);
                        show("\b \b");
                    }
                }
                default -> {
                    line.append((char) key);
                    screen.write(key);
                    screen.flush();
                }
            }
        }
        return false;
    }

    private void run(String line) throws IOException {
        if (line.equals("stty size")) {
            show(environment.getOrDefault("LINES", "0") + " " + environment.getOrDefault("COLUMNS", "0") + "\n");
        } else if (line.matches("echo *> */etc/resolv.conf")) {
            // The one redirection that is known here: how a template is rid of its name servers.
            node.run("vzctl exec2 " + id + " cp /dev/null /etc/resolv.conf");
        } else if (!line.isEmpty()) {
            // Bytes of UTF-8 were read one by one.
            String text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            NodeShell.Answer answer = node.run("vzctl exec2 " + id + " '" + text.replace("'", "'\\''") + "'");
            show(answer.stdout() + answer.stderr());
        }
    }

    private void show(String text) throws IOException {
        screen.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        screen.flush();
    }
}
