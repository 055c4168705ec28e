package org.vzs.lab.ceph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.Counters;
import org.vzs.lab.FaultEffect;
import org.vzs.lab.Json;
import org.vzs.lab.LabFaults;
import org.vzs.lab.ssh.Answer;
import org.vzs.lab.ssh.CommandLines;
import org.vzs.lab.ssh.ShellWords;

/**
 * Takes command lines apart, shows the faults that were asked for and finds who answers. Faults: {@code fault:Half} cuts the
 * answer in two, {@code fault:EBUSY} and the like refuse. The operation is {@code ceph_osd_dump} and the like, the target
 * any argument.
 */
final class CephCommands implements CommandLines {
    private final LabCluster cluster;
    private final Counters counters;
    private final LabFaults faults;

    CephCommands(LabCluster cluster, Counters counters, LabFaults faults) {
        this.cluster = cluster;
        this.counters = counters;
        this.faults = faults;
    }

    @Override
    public @Nullable FaultEffect effectOn(String line) {
        List<String> words = words(line);
        String operation = words.isEmpty() ? "" : words.getFirst();
        for (int i = 1; i < words.size() && CephChanges.isKeyword(words.get(i)); i++) {
            operation += "_" + words.get(i).replace("-", "_");
        }
        counters.add(operation);
        return faults.take(operation, words);
    }

    /** The words without the options that change nothing. */
    private static List<String> words(String line) {
        try {
            List<String> words = new ArrayList<>(ShellWords.split(line));
            words.removeIf(w -> w.startsWith("--connect-timeout"));
            return words;
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    @Override
    public Answer run(String line, String input, @Nullable FaultEffect effect) {
        List<String> words;
        try {
            ShellWords.split(line);
            words = words(line);
        } catch (IllegalArgumentException e) {
            return new Answer(2, "", "-bash: -c: line 0: " + e.getMessage() + "\n");
        }
        if (words.isEmpty()) {
            return new Answer(0, "", "");
        }
        if (!words.getFirst().equals("ceph")) {
            return new Answer(127, "", "-bash: " + words.getFirst() + ": command not found\n");
        }
        List<String> rest = new ArrayList<>(words.subList(1, words.size()));
        boolean json = takeFormat(rest);
        synchronized (cluster) {
            try {
                if (effect instanceof FaultEffect.Fault(String type) && type.startsWith("E")) {
                    throw new Refusal(type, "injected");
                }
                cluster.settle();
                Answer answer = answer(rest, json);
                return effect instanceof FaultEffect.Fault(String type) && type.equals("Half") ? half(answer) : answer;
            } catch (Refusal e) {
                return new Answer(e.status(), "", e.getMessage() + "\n");
            }
        }
    }

    private static boolean takeFormat(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if ((words.get(i).equals("-f") || words.get(i).equals("--format")) && i + 1 < words.size()) {
                boolean json = words.get(i + 1).startsWith("json");
                words.subList(i, i + 2).clear();
                return json;
            }
        }
        return false;
    }

    private static Answer half(Answer answer) {
        String out = answer.stdout();
        return new Answer(answer.status(), out.substring(0, out.length() / 2), answer.stderr());
    }

    private Answer answer(List<String> words, boolean json) {
        String said = new CephChanges(cluster).apply(words);
        if (said != null) {
            return new Answer(0, "", said.isEmpty() ? "" : said + "\n");
        }
        if (json) {
            Object document = new CephDocuments(cluster).of(words);
            if (document != null) {
                return new Answer(0, "\n" + Json.text(document) + "\n", "");
            }
        } else {
            String text = new CephTexts(cluster).of(words);
            if (text != null) {
                return new Answer(0, text, words.getFirst().equals("pg") ? "dumped all\n" : "");
            }
        }
        throw new Refusal("EINVAL", "invalid command");
    }
}
