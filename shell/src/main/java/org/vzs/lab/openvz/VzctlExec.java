package org.vzs.lab.openvz;

import java.util.List;
import org.vzs.lab.ssh.ShellWords;

/** {@code vzctl exec} and {@code exec2}: a handful of programs that every made-up container has. */
final class VzctlExec {
    private VzctlExec() {}

    /** Ends with the command's own status. */
    static int exec2(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        if (ct.state() != LabState.RUNNING) {
            return output.fail(31, "Container is not running");
        }
        // As vzctl does: the arguments are glued together for bash -c.
        List<String> words = ShellWords.split(String.join(" ", args));
        if (words.isEmpty()) {
            return 0;
        }
        List<String> rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "true" -> {
                return 0;
            }
            case "false" -> {
                return 1;
            }
            case "exit" -> {
                return rest.isEmpty() ? 0 : Integer.parseInt(rest.getFirst());
            }
            case "yum" -> {
                output.out(rest.contains("clean") ? "Cleaning up Everything" : "Complete!");
                return 0;
            }
            case "apt-get" -> {
                output.out("Reading package lists...");
                return 0;
            }
            case "cp" -> {
                if (rest.equals(List.of("/dev/null", "/etc/resolv.conf"))) {
                    ct.with("NAMESERVER", "");
                    return 0;
                }
                return output.fail(1, "cp: the lab's containers have few files");
            }
            case "echo" -> output.out(String.join(" ", rest));
            case "hostname" -> output.out(ct.conf("HOSTNAME"));
            case "cat" -> {
                return cat(ct, rest, output);
            }
            default -> {
                return output.fail(127, "bash: " + words.getFirst() + ": command not found");
            }
        }
        return 0;
    }

    private static int cat(LabContainer ct, List<String> paths, Output output) {
        if (paths.equals(List.of("/etc/resolv.conf"))) {
            ct.words("NAMESERVER").forEach(server -> output.out("nameserver " + server));
            return 0;
        }
        return output.fail(1, "cat: " + String.join(" ", paths) + ": No such file or directory");
    }

    /** Ends with 8 if the command failed. */
    static int exec(OpenVzNode node, LabContainer ct, List<String> args, Output output) {
        int status = exec2(node, ct, args, output);
        return status == 0 || ct.state() != LabState.RUNNING ? status : 8;
    }
}
