package org.vzs.lab.openvz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code vzps [aux] [-E CTID]}: ps with the container of each process before it. A made-up container's processes are those
 * of {@link Vzpid}. The column is five wide, as clients that cut it off have it ({@code vzps -E 0 -efH|cut -b 6-} in Salt);
 * its heading, and the processes, are an assumption: see docs/adr/0031.
 */
final class Vzps implements LabCommand {
    private static final List<String> PROGRAMS = List.of("init", "syslogd -m 0", "/usr/sbin/sshd", "crond");

    @Override
    public int run(OpenVzNode node, List<String> args, Output output) {
        List<String> rest = new ArrayList<>(args);
        int option = rest.indexOf("-E");
        String wanted = option >= 0 && option + 1 < rest.size() ? rest.get(option + 1) : "";
        if (option >= 0 && !wanted.matches("\\d{1,9}")) {
            return output.fail(1, "vzps: a container's id must follow -E");
        }
        output.out("VEID USER       PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND");
        if (wanted.isEmpty() || wanted.equals("0")) {
            row(output, 0, 1, "init [3]");
        }
        for (LabContainer ct : node.containers()) {
            if (ct.state() == LabState.RUNNING && (wanted.isEmpty() || wanted.equals(Integer.toString(ct.id())))) {
                for (int i = 0; i < ct.held("numproc"); i++) {
                    row(output, ct.id(), ct.id() * 100L + i, i < PROGRAMS.size() ? PROGRAMS.get(i) : "httpd");
                }
            }
        }
        return 0;
    }

    private static void row(Output output, int ctid, long pid, String program) {
        output.out(String.format(
                Locale.ROOT,
                "%-4d %-8s %5d %4.1f %4.1f %6d %5d %-8s %-4s %-5s %6s %s",
                ctid,
                "root",
                pid,
                0.0,
                0.0,
                2_164,
                640,
                "?",
                "Ss",
                "Nov01",
                "0:00",
                program));
    }
}
