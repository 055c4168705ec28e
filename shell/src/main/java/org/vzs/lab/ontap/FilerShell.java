package org.vzs.lab.ontap;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.Counters;
import org.vzs.lab.FaultEffect;
import org.vzs.lab.LabFaults;
import org.vzs.lab.ssh.Answer;
import org.vzs.lab.ssh.CommandLines;
import org.vzs.lab.ssh.DeviceCommands;

/**
 * The command line of 7-Mode: commands with {@code ;} between them, words in double quotes, a privilege level. Faults:
 * {@code fault:Pager} puts prompts between the lines, {@code fault:Working} says so between them, {@code fault:Japanese} prints Japanese dates, {@code fault:Half} cuts
 * the answer in two, {@code fault:Busy} and any other refuse. The operation is {@code snap_list} and the like, the target
 * any argument.
 */
final class FilerShell implements CommandLines {
    private final LabFiler filer;
    private final Counters counters;
    private final LabFaults faults;

    FilerShell(LabFiler filer, Counters counters, LabFaults faults) {
        this.filer = filer;
        this.counters = counters;
        this.faults = faults;
    }

    @Override
    public @Nullable FaultEffect effectOn(String line) {
        List<String> words = DeviceCommands.of(line).stream()
                .filter(c -> !c.getFirst().equals("priv"))
                .findFirst()
                .orElse(List.of());
        String operation = String.join("_", words.subList(0, Math.min(words.size(), isPair(words) ? 2 : 1)));
        counters.add(operation);
        return faults.take(operation, words);
    }

    private static boolean isPair(List<String> words) {
        return words.size() > 1
                && List.of("snap", "vol", "aggr", "lun", "snapmirror", "igroup", "disk")
                        .contains(words.getFirst());
    }

    @Override
    public Answer run(String line, String input, @Nullable FaultEffect effect) {
        String fault = effect instanceof FaultEffect.Fault(String type) ? type : "";
        StringBuilder out = new StringBuilder();
        synchronized (filer) {
            String level = "admin";
            for (List<String> command : DeviceCommands.of(line)) {
                try {
                    if (command.getFirst().equals("priv")) {
                        level = command.getLast();
                    } else {
                        out.append(answer(command, level, fault));
                    }
                } catch (Refusal e) {
                    out.append(e.text());
                }
            }
        }
        return new Answer(0, shown(out.toString(), fault), "");
    }

    private String answer(List<String> command, String level, String fault) {
        boolean listing = List.of("Pager", "Working", "Japanese", "Half").contains(fault);
        if (!fault.isEmpty() && !listing) {
            String what = String.join(" ", command.subList(0, Math.min(2, command.size())));
            throw new Refusal(what + ": " + (fault.equals("Busy") ? "Snapshot is busy." : "failed: " + fault));
        }
        filer.settle();
        String changed = new FilerChanges(filer).apply(command);
        if (changed != null) {
            filer.settle();
            filer.changed();
            return changed;
        }
        String text = new FilerTexts(filer).of(command, level);
        if (text == null) {
            throw new Refusal(command.getFirst() + " not found.  Type '?' for a list of commands");
        }
        return text;
    }

    @Override
    public @Nullable Conversation conversation(
            String line, Map<String, String> environment, InputStream keys, OutputStream screen) {
        List<List<String>> commands = DeviceCommands.of(line);
        boolean diag = commands.stream().anyMatch(c -> c.getFirst().equals("priv") && c.contains("diag"));
        return diag && commands.contains(List.of("systemshell")) ? new FilerSystemShell(filer, keys, screen) : null;
    }

    private static String shown(String text, String fault) {
        return switch (fault) {
            case "Pager" -> text.replaceAll("(?m)^(.*\\n.*\\n)", "$1<space> to continue, or q to quit...\r\n");
            case "Working" -> text.replaceAll("(?m)^(.*\\n)", "$1working.....\n");
            case "Japanese" ->
                text.replaceAll("\\bDec (\\d\\d)\\b", "12月$1日").replaceAll("\\bJan (\\d\\d)\\b", "1月$1日");
            case "Half" -> text.substring(0, text.length() / 2);
            default -> text;
        };
    }
}
