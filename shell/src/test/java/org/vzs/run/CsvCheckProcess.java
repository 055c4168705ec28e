package org.vzs.run;

import java.nio.file.Path;
import java.util.List;

/** A process that checks a CSV file, or reads it whole: check|read FILE. Prints the number of rows. */
final class CsvCheckProcess {
    private CsvCheckProcess() {}

    public static void main(String[] args) {
        CsvSchema schema = CsvSchema.of(List.of(
                new CsvSchema.Column("VMName", true),
                new CsvSchema.Column("Folder", true),
                new CsvSchema.Column("Note", false)));
        Path file = Path.of(args[1]);
        System.out.println(
                args[0].equals("check")
                        ? CsvFile.check(file, schema, row -> {})
                        : CsvFile.read(file, schema).rows().size());
    }
}
