package org.vzs.lab.openvz;

import java.util.List;
import java.util.regex.Pattern;

/** {@code grep -r} over the containers' configuration files, which is all the searching that the lab knows. */
final class LabGrep {
    private LabGrep() {}

    static int run(OpenVzNode node, List<String> args, Output output) {
        List<String> options = args.stream().filter(a -> a.startsWith("-")).toList();
        List<String> operands = args.stream().filter(a -> !a.startsWith("-")).toList();
        if (operands.size() != 2
                || !operands.getLast().equals("/etc/vz/conf")
                || !options.containsAll(List.of("-r", "-H", "-E", "--include=[0-9]*.conf"))) {
            return output.fail(2, "grep: the lab knows -r -H -E --include=[0-9]*.conf PATTERN /etc/vz/conf only");
        }
        Pattern wanted = Pattern.compile(operands.getFirst());
        int status = 1;
        for (LabContainer ct : node.containers()) {
            for (String line : ConfigFiles.text(ct.conf()).lines().toList()) {
                if (wanted.matcher(line).find()) {
                    output.out("/etc/vz/conf/" + ct.id() + ".conf:" + line);
                    status = 0;
                }
            }
        }
        return status;
    }
}
