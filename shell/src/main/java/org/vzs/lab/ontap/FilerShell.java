package org.vzs.lab.ontap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.Counters;
import org.vzs.lab.FaultEffect;
import org.vzs.lab.LabFaults;
import org.vzs.lab.ssh.Answer;
import org.vzs.lab.ssh.CommandLines;

/**
 * The command line of 7-Mode: commands with {@code ;} between them, words in double quotes, a privilege level. Faults:
 * {@code fault:Pager} puts prompts between the lines, {@code fault:Japanese} prints Japanese dates, {@code fault:Half} cuts
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
        List<String> words = commands(line).stream()
                .filter(c -> !c.getFirst().equals("priv"))
                .findFirst()
                .orElse(List.of());
        String operation = String.join("_", words.subList(0, Math.min(words.size(), isPair(words) ? 2 : 1)));
        counters.add(operation);
        return faults.take(operation, words);
    }

    private static boolean isPair(List<String> words) {
        return words.size() > 1
                && List.of("snap", "vol", "aggr", "lun", "snapmirror", "igroup").contains(words.getFirst());
    }

    @Override
    public Answer run(String line, String input, @Nullable FaultEffect effect) {
        String fault = effect instanceof FaultEffect.Fault(String type) ? type : "";
        StringBuilder out = new StringBuilder();
        synchronized (filer) {
            String level = "admin";
            for (List<String> command : commands(line)) {
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
        boolean listing = List.of("Pager", "Japanese", "Half").contains(fault);
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

    private static String shown(String text, String fault) {
        return switch (fault) {
            case "Pager" -> text.replaceAll("(?m)^(.*\\n.*\\n)", "$1<space> to continue, or q to quit...\r\n");
            case "Japanese" ->
                text.replaceAll("\\bDec (\\d\\d)\\b", "12月$1日").replaceAll("\\bJan (\\d\\d)\\b", "1月$1日");
            case "Half" -> text.substring(0, text.length() / 2);
            default -> text;
        };
    }

    /** The commands of a line, none of them empty. */
    static List<List<String>> commands(String line) {
        List<List<String>> commands = new ArrayList<>();
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (char c : (line + ";").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (quoted || (c != ' ' && c != ';')) {
                word.append(c);
                begun = true;
            } else {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                    begun = false;
                }
                if (c == ';' && !words.isEmpty()) {
                    commands.add(List.copyOf(words));
                    words.clear();
                }
            }
        }
        return commands;
    }
}
