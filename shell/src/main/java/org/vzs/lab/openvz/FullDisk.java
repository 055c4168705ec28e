package org.vzs.lab.openvz;

import java.util.List;
import org.vzs.lab.ssh.ShellWords;

/** What tar does when the disk fills up in the middle: it says so, and leaves what it has written. */
final class FullDisk {
    private FullDisk() {}

    static NodeShell.Answer tar(OpenVzNode node, String commandLine) {
        List<String> words = ShellWords.split(commandLine);
        Output output = new Output();
        int status = NodeFiles.tar(node, words.subList(1, words.size()), output);
        if (status == 0) {
            String file = words.get(words.indexOf("-czf") + 1);
            output.err("gzip: stdout: No space left on device");
            output.err("tar: " + file + ": Wrote only 4096 of 10240 bytes");
            status = output.fail(2, "tar: Error is not recoverable: exiting now");
        }
        return new NodeShell.Answer(status, output.stdout(), output.stderr());
    }
}
