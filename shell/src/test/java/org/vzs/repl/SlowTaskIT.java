package org.vzs.repl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.lab.Lab;
import org.vzs.lab.LabOptions;
import org.vzs.testing.LabEstate;
import org.vzs.testing.Tmux;

/** The real program in a real terminal, on devices so slow that no task ends by itself. */
final class SlowTaskIT {
    @TempDir
    Path home;

    @Test
    void aTaskIsLeftRunningByCtrlCAndThenCancelled() throws IOException {
        try (Lab lab = Lab.open(home.resolve("devices"), LabOptions.standard().withTimeScale(60))) {
            Path file = LabEstate.write(home, lab, Map.of("vc", "vc"), false);
            try (Tmux tmux = Tmux.start(home, 100, 30, "VZS_ESTATE=" + file + " " + Tmux.vzs(home))) {
                tmux.await("vc>");
                tmux.text("vm(\"MyVM1\").snapshot(\"s\")").keys("Enter");
                tmux.await("%  MyVM1");
                tmux.keys("C-c");
                tmux.await("STILL_RUNNING");
                tmux.await("vc (1)>");
                tmux.text(":tasks").keys("Enter");
                tmux.await("RUNNING  ");
                tmux.text(":tasks cancel 1").keys("Enter");
                tmux.await("asked to cancel");
                tmux.await("canceled by a user");
                tmux.text("vm(\"MyVM1\").snapshots().length + 7000").keys("Enter");
                tmux.await("\n7000\n");
            }
        }
    }
}
