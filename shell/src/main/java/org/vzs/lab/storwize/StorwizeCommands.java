package org.vzs.lab.storwize;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.Counters;
import org.vzs.lab.FaultEffect;
import org.vzs.lab.LabFaults;
import org.vzs.lab.ssh.Answer;
import org.vzs.lab.ssh.CommandLines;
import org.vzs.lab.ssh.ShellWords;

/**
 * Takes command lines apart, shows the faults that were asked for and finds who answers. Faults: {@code fault:Half} cuts the
 * answer in two, {@code fault:Pager} stops as for a person, {@code fault:CMMVC6252E} and the like refuse, {@code fault:Offline}
 * takes the volume offline and then refuses. The operation is the command without its prefix, such as
 * {@code lsvdisk}; the target any word.
 */
final class StorwizeCommands implements CommandLines {
    private final LabStorwize system;
    private final Counters counters;
    private final LabFaults faults;

    StorwizeCommands(LabStorwize system, Counters counters, LabFaults faults) {
        this.system = system;
        this.counters = counters;
        this.faults = faults;
    }

    @Override
    public @Nullable FaultEffect effectOn(String line) {
        List<String> words;
        try {
            words = bare(ShellWords.split(line));
        } catch (IllegalArgumentException e) {
            words = List.of();
        }
        String operation = words.isEmpty() ? "" : words.getFirst();
        counters.add(operation);
        return faults.take(operation, words);
    }

    /** The words without the prefix. */
    private static List<String> bare(List<String> words) {
        boolean prefixed = words.size() > 1 && words.getFirst().matches("svcinfo|svctask");
        return prefixed ? words.subList(1, words.size()) : words;
    }

    @Override
    public Answer run(String line, String input, @Nullable FaultEffect effect) {
        List<String> all;
        try {
            all = ShellWords.split(line);
        } catch (IllegalArgumentException e) {
            return new Answer(2, "", "rbash: -c: line 0: " + e.getMessage() + "\n");
        }
        if (all.isEmpty()) {
            return new Answer(0, "", "");
        }
        boolean asks = bare(all).getFirst().startsWith("ls");
        String wanted = asks ? "svcinfo" : "svctask";
        boolean wrong = all.size() > bare(all).size() && !all.getFirst().equals(wanted);
        synchronized (system) {
            try {
                if (effect instanceof FaultEffect.Fault(String type) && type.startsWith("CMMVC")) {
                    throw new Refusal(type);
                }
                if (effect instanceof FaultEffect.Fault(String type) && type.equals("Offline")) {
                    new VolumeCommands(system).takeOffline(new Words(bare(all)));
                }
                new FlashCommands(system).settle();
                String out = wrong ? null : asks ? ask(bare(all)) : tell(new Words(bare(all)));
                if (out == null) {
                    return new Answer(127, "", "rbash: " + bare(all).getFirst() + ": command not found\n");
                }
                return new Answer(0, shown(out, effect), "");
            } catch (Refusal e) {
                return new Answer(1, "", e.getMessage() + "\n");
            }
        }
    }

    private static String shown(String out, @Nullable FaultEffect effect) {
        return switch (effect instanceof FaultEffect.Fault(String type) ? type : "") {
            case "Half" -> out.substring(0, out.length() / 2);
            case "Pager" ->
                out.replaceAll("(?m)^(.*\\n.*\\n)", "$1<space> to continue, or q to quit...\r\n--More--(40%)\n");
            default -> out;
        };
    }

    private @Nullable String ask(List<String> all) {
        String table = all.getFirst().substring(2);
        boolean known = Columns.has(table)
                || List.of("system", "cluster", "nodecanister").contains(table);
        return known ? new Listing(system).answer(new Words(all)) : null;
    }

    private @Nullable String tell(Words words) {
        String said = change(words);
        if (said != null) {
            system.changed();
        }
        return said;
    }

    private @Nullable String change(Words words) {
        PoolCommands pools = new PoolCommands(system);
        VolumeCommands volumes = new VolumeCommands(system);
        FlashCommands flash = new FlashCommands(system);
        return switch (words.command()) {
            case "mkmdiskgrp" -> pools.make(words);
            case "rmmdiskgrp" -> pools.remove(words);
            case "chmdiskgrp" -> pools.change(words);
            case "mkvdisk" -> volumes.make(words);
            case "rmvdisk" -> volumes.remove(words);
            case "expandvdisksize" -> volumes.expand(words);
            case "chvdisk" -> volumes.change(words);
            case "mkvdiskhostmap" -> volumes.map(words);
            case "rmvdiskhostmap" -> volumes.unmap(words);
            case "mkfcmap" -> flash.make(words);
            case "startfcmap" -> flash.start(words);
            case "stopfcmap" -> flash.stop(words);
            case "rmfcmap" -> flash.remove(words);
            case "chdrive" -> new DriveCommands(system).change(words);
            default -> null;
        };
    }
}
