package org.vzs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Backends;

/** The lab's vCenter is one to a client that nobody here wrote. */
class PyvmomiLabIT {
    // not the python3 of the path, which may be another one without the package
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void pyvmomiListsPowersAndSnapshots() throws Exception {
        Backends.require(
                "pyvmomi",
                Backends.succeeds(List.of(PYTHON, "-c", "import pyVim.connect")),
                "apt-get install -y --no-install-recommends python3-pyvmomi");
        Path script = folder.resolve("pyvmomi_lab.py");
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("pyvmomi_lab.py"))) {
            Files.copy(in, script);
        }
        try (Lab lab = Lab.open(folder.resolve("lab"), LabOptions.standard().withTimeScale(0.1))) {
            LabDevice vc = lab.device("vc");
            Process python = new ProcessBuilder(
                            PYTHON,
                            script.toString(),
                            vc.host(),
                            String.valueOf(vc.port()),
                            vc.user(),
                            vc.password(),
                            vc.fingerprint())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(python.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(output).endsWith("ok\n");
            assertThat(python.exitValue()).isZero();
            assertThat(lab.counters("vc").of("ContinueRetrievePropertiesEx")).isEqualTo(2);
        }
    }
}
