package org.vzs.lab.cluster;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.Counters;
import org.vzs.lab.FaultEffect;
import org.vzs.lab.LabFaults;
import org.vzs.lab.ssh.Answer;
import org.vzs.lab.ssh.CommandLines;
import org.vzs.lab.ssh.DeviceCommands;

/**
 * The command line of a cluster. What {@code set} sets holds to the end of a line, as a session is over with it. Faults: {@code
 * fault:Pager} stops at each second line as for a person, {@code fault:Working} says so between the lines, {@code
 * fault:Japanese} prints the dates of January as they are written there, {@code fault:Half}
 * cuts the answer in two, {@code fault:Huge} has sizes that no long holds, {@code
 * fault:Degraded} a RAID group that lacks a disk; any other refuses. The operation is {@code
 * volume_offline} and the like, the target any word.
 */
final class ClusterShell implements CommandLines {
    private static final Pattern DATE = Pattern.compile("[A-Z][a-z]{2} (Jan) +(\\d+) (\\d\\d:\\d\\d:\\d\\d) (\\d{4})");
    private static final Pattern SIZE = Pattern.compile("\\b(\\d{6,})B\\b");

    private final LabCluster cluster;
    private final Counters counters;
    private final LabFaults faults;

    ClusterShell(LabCluster cluster, Counters counters, LabFaults faults) {
        this.cluster = cluster;
        this.counters = counters;
        this.faults = faults;
    }

    @Override
    public @Nullable FaultEffect effectOn(String line) {
        List<String> words = DeviceCommands.of(line).stream()
                .filter(c -> !isSetting(c))
                .findFirst()
                .orElse(List.of());
        String operation = Words.of(words).command().replaceAll("[ -]", "_");
        counters.add(operation);
        return faults.take(operation, words);
    }

    private static boolean isSetting(List<String> command) {
        return command.getFirst().equals("set") || command.getFirst().equals("rows");
    }

    @Override
    public Answer run(String line, String input, @Nullable FaultEffect effect) {
        String fault = effect instanceof FaultEffect.Fault(String type) ? type : "";
        StringBuilder out = new StringBuilder("\nLast login time: 1/16/2015 06:20:00\n");
        int status = 0;
        synchronized (cluster) {
            Settings settings = Settings.FIRST;
            for (List<String> command : DeviceCommands.of(line)) {
                try {
                    status = 0;
                    if (isSetting(command)) {
                        settings = settings.after(command);
                    } else {
                        out.append(shown(answer(command, settings, fault), settings, fault));
                    }
                } catch (Refusal e) {
                    status = 1;
                    out.append(e.code().isEmpty() ? "Error: " : "Error: command failed: ")
                            .append(e.message())
                            .append('\n');
                }
            }
        }
        return new Answer(status, out.toString(), "");
    }

    private String answer(List<String> command, Settings settings, String fault) {
        if (!fault.isEmpty()
                && !List.of("Pager", "Working", "Japanese", "Half", "Huge", "Degraded")
                        .contains(fault)) {
            throw new Refusal("1", fault);
        }
        Words words = Words.of(command);
        if (words.ends("show")
                && Show.knows(words.directory())
                && words.get("instance").isEmpty()) {
            return new Show(cluster, settings).print(words.directory(), words.parameters());
        }
        String text = new ClusterTexts(cluster).of(words);
        if (text != null) {
            return text;
        }
        String changed = new ClusterChanges(cluster, settings).apply(words);
        if (changed == null) {
            throw new Refusal("", "\"" + words.command() + "\" is not a recognized command");
        }
        cluster.changed();
        return changed;
    }

    private static String shown(String text, Settings settings, String fault) {
        String prompt = "Press <space> to page down, <return> for next line, or 'q' to quit...\r\n";
        return switch (fault) {
            case "Pager" -> text.replaceAll("(?m)^(.*\\n.*\\n)", "$1" + prompt);
            case "Working" -> text.replaceAll("(?m)^(.*\\n)", "$1working...\n");
            case "Japanese" -> DATE.matcher(text).replaceAll(m -> m.group(4) + "年 1月" + m.group(2) + "日 " + m.group(3));
            case "Half" -> text.substring(0, text.length() / 2);
            case "Degraded" -> text.replaceFirst("raid_dp, normal", "raid_dp, degraded");
            case "Huge" -> SIZE.matcher(text).replaceAll("$100000000000000B");
            default ->
                settings.rows() == 0
                        ? text
                        : text.replaceAll("((?:.*\\n){" + (settings.rows() - 1) + "})(?=.)", "$1" + prompt);
        };
    }
}
