package org.vzs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Command;
import org.vzs.testing.Command.Ended;
import org.vzs.testing.StartUpCaches;
import org.vzs.testing.Vcsim;

/**
 * A thousand machines of vcsim off and on again, the whole process: vzs, pyvmomi with all tasks in flight, and vzs with one
 * action at a time, as a loop of govc calls would do it in one session.
 */
class OffOnBench {
    private static final int MACHINES = 1000;

    @TempDir
    Path home;

    private final Map<String, String> environment = new LinkedHashMap<>();
    private String vzs = "";

    @Test
    void offAndOn() throws IOException {
        vzs = Path.of("..").toRealPath().resolve("scripts/vzs").toString();
        environment.putAll(Map.of(
                "PATH", "/usr/bin:/bin", "HOME", home.toString(), "VZS_JAVA_HOME", System.getProperty("java.home")));
        try (Vcsim vcsim = Vcsim.start(MACHINES)) {
            environment.put("PW", vcsim.password());
            Path estate = home.resolve(".config/vzs/estate.toml");
            Files.createDirectories(estate.getParent());
            Files.writeString(estate, """
                    [endpoint.vc]
                    url = "vsphere://127.0.0.1:%d"
                    user = "admin@vsphere.local"
                    credential = "env:PW"
                    fingerprint = "%s"
                    """.formatted(vcsim.port(), vcsim.fingerprint()));
            Path list = Files.writeString(home.resolve("list.vzs"), "vms().names.forEach(n => print(n));");
            Path csv = Files.writeString(
                    home.resolve("vms.csv"),
                    "VMName\n" + run(vzs, "run", list.toString()).out());
            String script = Files.writeString(home.resolve("off-on.vzs"), """
                            const all = vms(csv().column('VMName'));
                            all.stop({confirm: false});
                            all.start();
                            """).toString();
            // As govc is used in a loop: each call finds its machine by name, acts, and waits for the task.
            String loop = Files.writeString(home.resolve("loop.vzs"), """
                            const names = csv().column('VMName');
                            names.forEach(n => vm(n).stop({confirm: false}));
                            names.forEach(n => vm(n).start());
                            """).toString();
            StartUpCaches.await(home, "run");
            Path python = Path.of("src/test/resources/bench/off_on.py").toRealPath();
            Map<String, Double> medians = new Race()
                    .add(
                            "pyvmomi, all in flight",
                            () -> run(
                                    "/usr/bin/python3",
                                    python.toString(),
                                    "" + vcsim.port(),
                                    "admin@vsphere.local",
                                    vcsim.password(),
                                    csv.toString()))
                    .add("vzs", () -> run(vzs, "run", script, "--csv", csv.toString()))
                    .add(
                            "vzs, one after another",
                            () -> run(vzs, "run", script, "--csv", csv.toString(), "--parallel", "1"))
                    .add("vzs, one call for each machine", () -> run(vzs, "run", loop, "--csv", csv.toString()))
                    .run(3);
            Table.print("off-on", medians, Map.of("vzs", 2.0));
            double ours = medians.getOrDefault("vzs", Double.NaN);
            assertThat(ours / medians.getOrDefault("pyvmomi, all in flight", Double.NaN))
                    .isLessThanOrEqualTo(2.0);
            assertThat(ours / medians.getOrDefault("vzs, one call for each machine", Double.NaN))
                    .isLessThanOrEqualTo(0.25);
        }
    }

    private Ended run(String... command) {
        Ended ended = Command.await(Command.start(home, environment, List.of(command)));
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended;
    }
}
