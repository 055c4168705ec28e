package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.problem.ExitCode;
import org.vzs.testing.RunLab;
import org.vzs.testing.Vcsim;

/** The four scripts against a vCenter simulator that nobody here wrote, with few machines and with many. */
final class ScriptsVcsimIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 1000})
    void theFourScripts(int machines) {
        try (Vcsim vcsim = Vcsim.start(machines);
                RunLab runs = new RunLab(folder)) {
            assertThat(run(vcsim, runs, runs.file("names.vzs", "vms().names.forEach(n => print(n));"), null))
                    .isEqualTo(ExitCode.OK);
            List<String> names = runs.out().lines().toList();
            assertThat(names).hasSize(machines);
            Path csv = runs.names(names.toArray(String[]::new));
            for (String script :
                    List.of("power-off.vzs", "power-on.vzs", "snapshot-create.vzs", "snapshot-remove.vzs")) {
                assertThat(run(vcsim, runs, RunLab.script(script), csv, "what-if", "json"))
                        .as(runs.err())
                        .isEqualTo(ExitCode.OK);
                assertThat(runs.out()).contains("\"wouldChange\":" + machines);
                assertThat(run(vcsim, runs, RunLab.script(script), csv, "yes", "json"))
                        .as(runs.err())
                        .isEqualTo(ExitCode.OK);
                assertThat(runs.out()).contains("\"summary\":{\"changed\":" + machines + ",\"unchanged\":0");
            }
            assertThat(run(
                            vcsim,
                            runs,
                            runs.file(
                                    "look.vzs",
                                    "print(vms().where({powerState: 'PoweredOn'}).length);"
                                            + "print(snapshots().length)"),
                            null))
                    .isEqualTo(ExitCode.OK);
            assertThat(runs.out()).isEqualTo(machines + "\n0\n");
            assertThat(run(vcsim, runs, RunLab.script("power-on.vzs"), csv, "json"))
                    .isEqualTo(ExitCode.OK);
            assertThat(runs.out()).contains("\"unchanged\":" + machines);
        }
    }

    private static ExitCode run(Vcsim vcsim, RunLab runs, Path script, @Nullable Path csv, String... flags) {
        return runs.prepare(
                        runs.options(script, csv, Stream.of(flags).toArray(String[]::new)),
                        () -> List.of(vcsim.endpoint("vc")),
                        Map.of())
                .execute();
    }
}
