package org.vzs.lab.storwize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers the commands that only ask. */
final class Listing {
    private final LabStorwize s;

    Listing(LabStorwize s) {
        this.s = s;
    }

    /** @throws Refusal if there is no such list or object */
    String answer(Words words) {
        String table = words.command().substring(2).replace("nodecanister", "node");
        if (table.equals("system") || table.equals("cluster")) {
            return detailed(s.rows("system").getFirst(), words);
        }
        List<Map<String, String>> rows = new ArrayList<>(new Derived(s).rows(table));
        filter(rows, words);
        String object = words.object();
        if (object != null) {
            String of = owner(table);
            if (of == null) {
                Map<String, String> row = rows.stream()
                        .filter(r -> object.equals(r.get("id")) || object.equals(r.get("name")))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(object.matches("\\d+") ? "CMMVC5753E" : "CMMVC5754E"));
                return detailed(row, words);
            }
            rows.removeIf(r -> !object.equals(r.get(of + "id")) && !object.equals(r.get(of + "name")));
        }
        return concise(table, rows, words);
    }

    /** The lists that can be had for one thing of another kind: how the columns that name it begin. */
    private static @Nullable String owner(String table) {
        return switch (table) {
            case "arraymember", "arraymemberprogress" -> "mdisk_";
            case "vdiskcopy", "sevdiskcopy" -> "vdisk_";
            case "hostvdiskmap" -> "";
            default -> null;
        };
    }

    private static void filter(List<Map<String, String>> rows, Words words) {
        String filter = words.option("filtervalue");
        if (filter != null) {
            for (String each : filter.split(":", -1)) {
                String[] pair = each.split("=", 2);
                rows.removeIf(r -> pair.length < 2 || !pair[1].equals(r.get(pair[0])));
            }
        }
        if ("yes".equals(words.option("alert"))) {
            rows.removeIf(r -> !"alert".equals(r.get("status")));
        }
        if ("no".equals(words.option("fixed"))) {
            rows.removeIf(r -> "yes".equals(r.get("fixed")));
        }
    }

    private static String concise(String table, List<Map<String, String>> rows, Words words) {
        if (rows.isEmpty()) {
            return "";
        }
        List<String> columns = Columns.of(table);
        List<List<String>> lines = new ArrayList<>();
        if (!words.has("nohdr")) {
            lines.add(columns);
        }
        for (Map<String, String> row : rows) {
            lines.add(columns.stream().map(c -> value(row, c, words)).toList());
        }
        String delimiter = words.option("delim");
        StringBuilder out = new StringBuilder();
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                int column = i;
                String gap = delimiter == null
                        ? " ".repeat(1 + width(lines, column) - line.get(i).length())
                        : delimiter;
                out.append(line.get(i)).append(i + 1 == line.size() ? "\n" : gap);
            }
        }
        return out.toString();
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(l -> l.get(column).length()).max().orElse(0);
    }

    private static String detailed(Map<String, String> row, Words words) {
        String delimiter = words.option("delim");
        StringBuilder out = new StringBuilder();
        row.keySet().stream()
                .filter(k -> !k.startsWith("_"))
                .forEach(k -> out.append(words.has("nohdr") ? "" : k + (delimiter == null ? " " : delimiter))
                        .append(value(row, k, words))
                        .append('\n'));
        return out.toString();
    }

    private static String value(Map<String, String> row, String column, Words words) {
        String value = row.getOrDefault(column, "");
        return Columns.SIZES.contains(column) && value.matches("\\d+") && !words.has("bytes")
                ? size(Long.parseLong(value))
                : value;
    }

    /** As the system prints it: {@code 512.00MB}, {@code 1.82TB}. */
    private static String size(long bytes) {
        double number = bytes / 1048576.0;
        List<String> units = List.of("MB", "GB", "TB", "PB");
        int unit = 0;
        while (number >= 1024 && unit + 1 < units.size()) {
            number /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%.2f%s", number, units.get(unit));
    }
}
