package org.vzs.lab.openvz;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.ssh.ShellWords;

/** Finds the program that a command line names and runs it. */
final class NodeShell {
    /** What came of it. */
    record Answer(int status, String stdout, String stderr) {}

    private static final Map<String, LabCommand> PROGRAMS = Map.ofEntries(
            Map.entry("vzctl", new Vzctl()),
            Map.entry("vzlist", new Vzlist()),
            Map.entry("vzquota", new Vzquota()),
            Map.entry("vzmemcheck", new Vzmemcheck()),
            Map.entry("vzcpucheck", new Vzcpucheck()),
            Map.entry("vzmigrate", new Vzmigrate()),
            Map.entry("vzdump", new Vzdump()),
            Map.entry("vzpid", new Vzpid()),
            Map.entry("vzps", new Vzps()),
            Map.entry("cat", NodeFiles::cat),
            Map.entry("grep", LabGrep::run),
            Map.entry("ls", NodeFiles::ls),
            Map.entry("rm", NodeFiles::rm),
            Map.entry("tar", NodeFiles::tar),
            Map.entry("tee", WrittenFiles::tee),
            Map.entry("mv", WrittenFiles::mv),
            Map.entry("chmod", WrittenFiles::chmod),
            Map.entry("test", WrittenFiles::test),
            Map.entry("stat", WrittenFiles::stat),
            Map.entry("true", (node, args, out) -> 0),
            Map.entry("hostname", (node, args, out) -> {
                out.out(node.name());
                return 0;
            }),
            Map.entry("echo", (node, args, out) -> {
                out.out(String.join(" ", args));
                return 0;
            }));

    private NodeShell() {}

    /** Whether a command reads its input; what others are sent is thrown away. */
    static boolean reads(String commandLine) {
        return commandLine.startsWith("tee ");
    }

    static Answer run(OpenVzNode node, String commandLine, String stdin) {
        Output output = new Output(stdin);
        int status;
        try {
            List<String> words = ShellWords.split(commandLine);
            @Nullable LabCommand program = words.isEmpty() ? null : PROGRAMS.get(words.getFirst());
            if (words.isEmpty()) {
                status = 0;
            } else if (program == null) {
                status = output.fail(127, "-bash: " + words.getFirst() + ": command not found");
            } else {
                status = program.run(node, words.subList(1, words.size()), output);
            }
        } catch (IllegalArgumentException e) {
            status = output.fail(2, "-bash: -c: line 0: " + e.getMessage());
        }
        return new Answer(status, output.stdout(), output.stderr());
    }
}
