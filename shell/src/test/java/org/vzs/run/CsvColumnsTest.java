package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Endpoint;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;
import org.vzs.script.HeadParser;
import org.vzs.testing.RunLab;

/** The types that a script declares for its columns are checked in every cell, before anything runs. */
final class CsvColumnsTest {
    private static final String HEAD = """
            /**
             * @csv {string} VMName  the machine
             * @csv {integer} Count  how many
             * @csv {size} Memory  how much
             * @csv {endpoint} Where  the vCenter
             * @csv {fast|slow} [Disk]  which disk
             * @csv {date} [Until]  last day
             */
            """;

    @TempDir
    Path folder;

    private CsvTable read(String rows) throws Exception {
        Path file = Files.writeString(folder.resolve("c.csv"), "VMName,Count,Memory,Where,Disk,Until\n" + rows);
        return CsvFile.read(
                file,
                CsvColumns.of(
                        HeadParser.parse("x.vzs", HEAD),
                        Clock.systemUTC(),
                        () -> List.of(new Endpoint("prod", "ssh", "p", 0, null, null, null, false))));
    }

    @Test
    void whatIsOfItsTypeStaysTheTextThatItIs() throws Exception {
        CsvTable table = read("a,3,20G,prod,slow,2026-01-31\nb,-1,512,prod,,\n");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst().cells()).containsEntry("Count", "3").containsEntry("Memory", "20G");
    }

    @Test
    void everyCellThatIsNotIsNamedAtOnceByLineAndColumn() {
        ProblemException e = catchThrowableOfType(
                ProblemException.class,
                () -> read("a,three,20G,prod,slow,today\nb,3,much,prd,medium,2026-02-30\n\"c\nc\",3.5,1G,prod,,\n"));
        assertThat(Objects.requireNonNull(e).exitCode()).isEqualTo(ExitCode.USAGE);
        String file = folder.resolve("c.csv").toString();
        assertThat(e.problems())
                .allMatch(p -> p.code().equals("csv.cell-type"))
                .extracting(p -> p.place() + ": " + p.message())
                .containsExactly(
                        file + ":2:2: 'Count': 'three' is not a whole number",
                        file + ":3:3: 'Memory': 'much' is not a size such as 512M or 20G",
                        file + ":3:4: 'Where': there is no endpoint named 'prd'; did you mean 'prod'?",
                        file + ":3:5: 'Disk': 'medium' is not one of fast, slow",
                        file + ":3:6: 'Until': '2026-02-30' is not a date as YYYY-MM-DD, or today",
                        file + ":4:2: 'Count': '3.5' is not a whole number");
    }

    @Test
    void aRunWithAWrongCellDoesNothing() {
        try (RunLab lab = new RunLab(folder)) {
            Path script = lab.file("x.vzs", HEAD + "vms(csv().column('VMName')).start();");
            Path csv = lab.file("c.csv", "VMName,Count,Memory,Where\nMyVM1,1,1G,vc\nMyVM3,1,1G,vcc\n");
            lab.lab.counters("vc").clear();
            assertThat(lab.run(script, csv)).isEqualTo(ExitCode.USAGE);
            assertThat(lab.err()).contains("c.csv:3:4: 'Where': there is no endpoint named 'vcc'");
            assertThat(lab.lab.counters("vc").total()).isZero();
            assertThat(lab.journal()).isEmpty();
        }
    }
}
