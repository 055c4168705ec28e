package org.vzs.lab.ontap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.vzs.lab.ssh.CommandLines.Conversation;

/** The system shell of a filer: a login of its own, on a terminal only, and a shell that knows one program. */
final class FilerSystemShell implements Conversation {
    static final String PASSWORD = "lab-diag";

    private final LabFiler filer;
    private final InputStream keys;
    private final OutputStream screen;

    FilerSystemShell(LabFiler filer, InputStream keys, OutputStream screen) {
        this.filer = filer;
        this.keys = keys;
        this.screen = screen;
    }

    @Override
    public int hold() throws IOException {
        show("\nlogin: ");
        String user = line(true);
        show("Password:");
        boolean right = user.equals("diag") && line(false).equals(PASSWORD);
        if (!right) {
            show("\nLogin incorrect\n");
            return 1;
        }
        show("\n\nWarning: The system shell provides access to low-level\ndiagnostic tools that can cause irreparable"
                + " damage to\nthe system if not used properly.\n\n");
        while (true) {
            show(filer.name + "% ");
            String line = line(true);
            if (line.equals("exit")) {
                show("logout\n");
                return 0;
            }
            synchronized (filer) {
                show(new FilerDisks(filer).make(line));
                filer.changed();
            }
        }
    }

    private String line(boolean echo) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int key = keys.read(); key != '\r' && key != '\n'; key = keys.read()) {
            if (key < 0) {
                throw new IOException("nobody there");
            }
            line.append((char) key);
        }
        show(echo ? line + "\n" : "");
        return line.toString();
    }

    private void show(String text) throws IOException {
        screen.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        screen.flush();
    }
}
