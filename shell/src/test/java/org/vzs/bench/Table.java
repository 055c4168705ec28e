package org.vzs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Medians and their ratios as a table in Markdown: printed, and written to {@code target/benchmarks}. */
final class Table {
    private Table() {}

    /**
     * Prints the table; its first row is what the others are compared with.
     *
     * @param file the name of the file to write, without its ending
     * @param milliseconds the medians
     * @param targets the highest ratio wanted, for the rows that have one
     */
    static void print(String file, Map<String, Double> milliseconds, Map<String, Double> targets) throws IOException {
        double base = milliseconds.values().iterator().next();
        StringBuilder text = new StringBuilder("| what | median | ratio | wanted |\n|---|---:|---:|---:|\n");
        milliseconds.forEach((name, time) -> {
            Double target = targets.get(name);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f ms | %.1f | %s |%n",
                    name,
                    time,
                    time / base,
                    target == null ? "" : String.format(Locale.ROOT, "≤ %.1f", target)));
        });
        System.out.println(text);
        Path folder = Files.createDirectories(Path.of("target/benchmarks"));
        Files.writeString(folder.resolve(file + ".md"), text);
    }
}
