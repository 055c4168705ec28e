package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
            vzs.file("config/vzs/estate.toml", section("vc", vcsim));
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

    /** Two vCenters with the same references and the same names, and an ESXi host, in one run. */
    @Test
    void severalServersWithTheSameReferencesInOneRun() throws Exception {
        VzsProcess vzs = new VzsProcess(home);
        try (Vcsim one = Vcsim.start(2);
                Vcsim two = Vcsim.start(2);
                Vcsim esxi = Vcsim.start(2, "-esx")) {
            vzs.set("VC_PASSWORD", one.password());
            vzs.file("config/vzs/estate.toml", section("one", one) + section("two", two) + section("esx1", esxi));
            Ended check = vzs.run("endpoint", "check");
            assertThat(check.code()).as(check.err()).isZero();
            assertThat(check.out()).contains("vCenter", "ESXi");
            Path list = vzs.file("list.vzs", "vms().forEach(v => print(`${v.endpoint},${v.id},${v.name}`));");
            List<String[]> machines = vzs.run("run", list.toString())
                    .out()
                    .lines()
                    .map(l -> l.split(",", -1))
                    .toList();
            assertThat(machines).hasSize(6);
            assertThat(machines.stream().map(m -> m[1]).distinct().count())
                    .as("references are used twice")
                    .isLessThan(6);
            String name = machines.getFirst()[2];

            Ended ambiguous = vzs.run(
                    "run", vzs.file("a.vzs", "vm('" + name + "').stop();").toString(), "--yes");
            assertThat(ambiguous.code()).isEqualTo(2);
            assertThat(ambiguous.err()).contains("on one", "on two", "--on");

            Path off = vzs.file("off.vzs", "vms('" + name + "*').on('two').stop(); vms().on('esx1').stop();");
            JsonNode stopped = new ObjectMapper()
                    .readTree(vzs.run("run", off.toString(), "--yes", "--json").out());
            assertThat(stopped.get("summary").get("changed").intValue()).isEqualTo(3);
            assertThat(stopped.get("results").findValuesAsText("endpoint")).containsExactly("two", "esx1", "esx1");
            Path look = vzs.file("look.vzs", "print(vms().where({powerState: 'PoweredOff'}).on('one').length);");
            assertThat(vzs.run("run", look.toString()).out()).isEqualTo("0\n");

            Path on = vzs.file("on.vzs", """
                    /**
                     * @csv {string} VMName  the machine
                     * @csv {endpoint} Where  its server
                     */
                    for (const row of csv().rows) vm({name: row.VMName, on: row.Where}).start();
                    """);
            vzs.file("vms.csv", "VMName,Where\n" + name + ",one\n" + name + ",two\n");
            Ended started = vzs.run(
                    "run", on.toString(), "--csv", home.resolve("vms.csv").toString(), "--json");
            assertThat(started.code()).as(started.err()).isZero();
            assertThat(new ObjectMapper().readTree(started.out()).get("results").findValuesAsText("outcome"))
                    .containsExactly("UNCHANGED", "CHANGED");
        }
    }

    /** The four scripts against a single ESXi host. */
    @Test
    void theFourScriptsOnAnEsxiHost() throws Exception {
        VzsProcess vzs = new VzsProcess(home);
        try (Vcsim esxi = Vcsim.start(2, "-esx")) {
            vzs.set("VC_PASSWORD", esxi.password());
            vzs.file("config/vzs/estate.toml", section("vc", esxi));
            Path list = vzs.file("list.vzs", "print('VMName'); vms().names.forEach(n => print(n));");
            vzs.file("vms.csv", vzs.run("run", list.toString()).out());
            assertThat(changes(vzs, 2, "power-off.vzs")).isEqualTo(2);
            assertThat(changes(vzs, 2, "power-on.vzs")).isEqualTo(2);
            assertThat(changes(vzs, 2, "snapshot-create.vzs", "date=202601010000"))
                    .isEqualTo(2);
            assertThat(changes(vzs, 2, "snapshot-remove.vzs", "--yes")).isEqualTo(2);
        }
    }

    private static String section(String name, Vcsim vcsim) {
        return """
                [endpoint.%s]
                url = "vsphere://127.0.0.1:%d"
                user = "admin@vsphere.local"
                credential = "env:VC_PASSWORD"
                fingerprint = "%s"
                """.formatted(name, vcsim.port(), vcsim.fingerprint());
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
