package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.testing.Command.Ended;
import org.vzs.testing.Vcsim;

/** The four example scripts through the whole program against a vCenter that nobody here wrote. */
class ScriptsVcsimIT {
    @TempDir
    Path home;

    @BeforeAll
    static void vcsim() {
        Vcsim.require();
    }

    @ParameterizedTest(name = "{0} machines")
    @ValueSource(ints = {2, 1000})
    void theFourScripts(int machines) throws Exception {
        VzsProcess vzs = new VzsProcess(home);
        try (Vcsim vcsim = Vcsim.start(machines)) {
            vzs.set("VC_PASSWORD", vcsim.password());
            vzs.file("config/vzs/estate.toml", """
                    [endpoint.vc]
                    url = "vsphere://127.0.0.1:%d"
                    user = "admin@vsphere.local"
                    credential = "env:VC_PASSWORD"
                    fingerprint = "%s"
                    """.formatted(vcsim.port(), vcsim.fingerprint()));
            Path list = vzs.file("list.vzs", "print('VMName'); vms().names.forEach(n => print(n));");
            Ended listed = vzs.run("run", list.toString());
            assertThat(listed.code()).as(listed.err()).isZero();
            assertThat(listed.out().lines()).hasSize(machines + 1);
            vzs.file("vms.csv", listed.out());

            assertThat(changes(vzs, machines, "power-off.vzs")).isEqualTo(machines);
            assertThat(changes(vzs, machines, "power-off.vzs")).isZero();
            assertThat(changes(vzs, machines, "power-on.vzs", "--what-if")).isZero();
            assertThat(changes(vzs, machines, "power-on.vzs", "--parallel", "8"))
                    .isEqualTo(machines);
            assertThat(changes(vzs, machines, "snapshot-create.vzs", "date=202601010000"))
                    .isEqualTo(machines);
            assertThat(changes(vzs, machines, "snapshot-create.vzs", "date=202601010000"))
                    .isZero();
            assertThat(changes(vzs, machines, "snapshot-remove.vzs", "--yes")).isEqualTo(machines);
            assertThat(changes(vzs, machines, "snapshot-remove.vzs", "--yes")).isZero();
            assertThat(vzs.lines("", ".retry.csv")).isEmpty();
            assertThat(vzs.lines("", ".jsonl")).noneMatch(l -> l.contains(vcsim.password()));

            Path look = vzs.file("look.vzs", """
                    print(vms().where({powerState: 'PoweredOn'}).length);
                    print(snapshots().length);
                    """);
            assertThat(vzs.run("run", look.toString()).out()).isEqualTo(machines + "\n0\n");
        }
    }

    /** Runs one over all machines, every one of which must be as wanted, and tells how many were changed. */
    private static int changes(VzsProcess vzs, int machines, String script, String... more) throws Exception {
        String file = Path.of("../scripts", script).toAbsolutePath().normalize().toString();
        List<String> words = new ArrayList<>(
                List.of("run", file, "--csv", vzs.home.resolve("vms.csv").toString()));
        words.addAll(List.of("--on", "vc", "--json"));
        words.addAll(List.of(more));
        Ended ended = vzs.run(words.toArray(String[]::new));
        assertThat(ended.code()).as(script + "\n" + ended.err()).isZero();
        assertThat(ended.err()).isEmpty();
        JsonNode document = new ObjectMapper().readTree(ended.out());
        assertThat(document.get("results")).hasSize(machines);
        return document.get("summary").get("changed").intValue();
    }
}
