package org.vzs.lab.openvz;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files that somebody put on a node, and the programs that do it. Only below the roots of its containers, in /tmp and in /etc/vz. */
final class WrittenFiles {
    private WrittenFiles() {}

    static int tee(OpenVzNode node, List<String> args, Output output) {
        int status = 0;
        output.print(output.stdin());
        boolean append = args.contains("-a");
        for (String path : args) {
            if (path.equals("-a")) {
                continue;
            }
            Optional<Map<String, String>> settings = ConfigFiles.settings(node, path);
            if (settings.isPresent()) {
                ConfigFiles.write(settings.get(), output.stdin(), append);
            } else if (isPlace(node, path)) {
                node.written().put(path, output.stdin());
            } else {
                status = output.fail(1, "tee: " + path + ": No such file or directory");
            }
        }
        return status;
    }

    static int mv(OpenVzNode node, List<String> args, Output output) {
        List<String> paths = args.stream().filter(a -> !a.startsWith("-")).toList();
        if (paths.size() != 2) {
            return output.fail(1, "mv: missing file operand");
        }
        String text = node.written().get(paths.getFirst());
        if (text == null || !isPlace(node, paths.getLast())) {
            return output.fail(1, "mv: cannot stat `" + paths.getFirst() + "': No such file or directory");
        }
        node.written().remove(paths.getFirst());
        Optional<Map<String, String>> settings = ConfigFiles.settings(node, paths.getLast());
        if (settings.isPresent()) {
            ConfigFiles.write(settings.get(), text, false);
        } else {
            node.written().put(paths.getLast(), text);
        }
        return 0;
    }

    static int chmod(OpenVzNode node, List<String> args, Output output) {
        if (args.size() == 2 && node.written().containsKey(args.getLast())) {
            return 0;
        }
        return output.fail(1, "chmod: cannot access `" + args.getLast() + "': No such file or directory");
    }

    /** {@code test -f PATH} and {@code test -e PATH}. */
    static int test(OpenVzNode node, List<String> args, Output output) {
        return args.size() == 2 && node.written().containsKey(args.getLast()) ? 0 : 1;
    }

    /** {@code stat -c %s PATH}. */
    static int stat(OpenVzNode node, List<String> args, Output output) {
        String text = args.size() == 3 && args.subList(0, 2).equals(List.of("-c", "%s"))
                ? node.written().get(args.getLast())
                : null;
        if (text == null) {
            return output.fail(1, "stat: cannot stat `" + args.getLast() + "': No such file or directory");
        }
        output.out(Integer.toString(text.length()));
        return 0;
    }

    /** A container's root holds its files only while it is mounted. */
    private static boolean isPlace(OpenVzNode node, String path) {
        return path.startsWith("/tmp/")
                || path.startsWith("/etc/vz/")
                || node.containers().stream()
                        .filter(ct -> ct.state() == LabState.RUNNING || ct.state() == LabState.MOUNTED)
                        .anyMatch(ct -> path.startsWith(node.root(ct.id()) + "/"));
    }
}
