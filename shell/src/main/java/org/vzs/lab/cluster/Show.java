package org.vzs.lab.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints tables as {@code show} does: for people, or with a separator for programs. */
final class Show {
    /**
     * How a table is shown.
     *
     * @param keys what each row goes by; shown whatever is asked for
     * @param usual what is shown where nothing is asked for
     * @param bytes which of all are sizes
     */
    private record View(List<String> keys, List<String> usual, Set<String> bytes) {}

    private static final Map<String, View> VIEWS = Map.ofEntries(
            view("vserver", "vserver", "type,state", ""),
            view("system node", "node", "health,eligibility", ""),
            view(
                    "storage disk",
                    "disk",
                    "usable-size,shelf,bay,type,container-type,container-name,owner",
                    "usable-size"),
            view(
                    "storage aggregate",
                    "aggregate",
                    "size,availsize,percent-used,state,volcount,node,raidstatus",
                    "size,availsize,usedsize"),
            view("volume", "vserver,volume", "aggregate,state,type,size,available,percent-used", "size,available,used"),
            view("volume clone", "vserver,flexclone", "parent-vserver,parent-volume,parent-snapshot", ""),
            view("volume snapshot", "vserver,volume,snapshot", "create-time,size,busy,owners", "size"),
            view("lun", "vserver,path", "state,mapped,ostype,size", "size"),
            view("lun mapping", "vserver,path,igroup", "lun-id,protocol", ""),
            view("lun igroup", "vserver,igroup", "protocol,ostype", ""),
            view("snapmirror", "source-path,destination-path", "type,state,status,lag-time,healthy", ""));

    private static Map.Entry<String, View> view(String table, String keys, String usual, String bytes) {
        return Map.entry(table, new View(list(keys), list(usual), Set.copyOf(list(bytes))));
    }

    private static List<String> list(String names) {
        return Arrays.asList(names.split(",", -1));
    }

    private final LabCluster cluster;
    private final Settings settings;

    Show(LabCluster cluster, Settings settings) {
        this.cluster = cluster;
        this.settings = settings;
    }

    static boolean knows(String table) {
        return VIEWS.containsKey(table);
    }

    String print(String table, Map<String, String> parameters) {
        View view = VIEWS.get(table);
        if (view == null) {
            throw new Refusal("", "\"" + table + " show\" is not a recognized command");
        }
        Set<String> fields = new LinkedHashSet<>(view.keys());
        fields.addAll(parameters.containsKey("fields") ? list(parameters.get("fields")) : view.usual());
        List<Row> rows = cluster.rows(
                        table,
                        row -> parameters.entrySet().stream()
                                .filter(p -> !p.getKey().equals("fields"))
                                .allMatch(p -> p.getValue().equals("*") || row.is(p.getKey(), p.getValue())))
                .toList();
        if (rows.isEmpty()) {
            return "There are no entries matching your query.\n";
        }
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.copyOf(fields));
        if (!settings.separator().isEmpty()) {
            cells.add(fields.stream().map(Show::title).toList());
        }
        for (Row row : rows) {
            cells.add(fields.stream().map(f -> cell(view, row, f)).toList());
        }
        return settings.separator().isEmpty() ? aligned(cells, rows.size()) : separated(cells);
    }

    private String cell(View view, Row row, String field) {
        String value = row.get(field);
        if (row.get("state").equals("offline")
                && Set.of("used", "available", "percent-used").contains(field)) {
            return "-";
        }
        if (value.isEmpty()) {
            return "-";
        }
        return view.bytes().contains(field) ? size(Long.parseLong(value)) : value;
    }

    private String size(long bytes) {
        if (settings.units().equals("B")) {
            return bytes + "B";
        }
        String[] units = {"B", "KB", "MB", "GB", "TB"};
        double left = bytes;
        int unit = 0;
        while (left >= 1024 && unit < units.length - 1) {
            left /= 1024;
            unit++;
        }
        String text = String.format(java.util.Locale.ROOT, left < 10 ? "%.2f" : left < 100 ? "%.1f" : "%.0f", left);
        return text.replaceFirst("\\.?0+$", left < 100 ? "" : "$0") + units[unit];
    }

    private static String title(String field) {
        return Arrays.stream(field.split("-", -1))
                .map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1))
                .collect(Collectors.joining(" "));
    }

    private String separated(List<List<String>> cells) {
        return cells.stream()
                .map(row -> String.join(settings.separator(), row) + settings.separator() + "\n")
                .collect(Collectors.joining());
    }

    private static String aligned(List<List<String>> cells, int rows) {
        int[] widths = new int[cells.getFirst().size()];
        cells.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < cells.size(); r++) {
            line(text, cells.get(r), widths);
            if (r == 0) {
                line(text, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
            }
        }
        return text.append(rows == 1 ? "" : rows + " entries were displayed.\n")
                .append('\n')
                .toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i)).append(" ".repeat(widths[i] - cells.get(i).length() + 1));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
