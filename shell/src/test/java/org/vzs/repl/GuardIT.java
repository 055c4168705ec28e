package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.lab.Lab;
import org.vzs.lab.LabOptions;
import org.vzs.testing.LabEstate;
import org.vzs.testing.Tmux;

/** The real program on a real estate file with {@code guard = true}, in a real terminal. Its endpoints are the lab's. */
final class GuardIT {
    @TempDir
    Path home;

    private Lab lab;
    private Tmux tmux;

    @BeforeEach
    void open() throws IOException {
        lab = Lab.open(home.resolve("devices"), LabOptions.standard().withTimeScale(0));
        Path file = LabEstate.write(home, lab, Map.of("prod", "vc", "node", "hn1"), true);
        tmux = Tmux.start(home, 100, 30, "VZS_ESTATE=" + file + " " + Tmux.vzs(home));
        tmux.await("prod");
    }

    @AfterEach
    void close() {
        tmux.close();
        lab.close();
    }

    private void line(String text, String shows) {
        tmux.keys("C-l").text(text).keys("Enter");
        tmux.await(shows);
    }

    @Test
    void aMachineIsOnlyStoppedWhenTheNameOfItsEndpointIsTyped() {
        line("vm(\"MyVM2\").stop({confirm: false})", "Type its name to go on:");
        assertThat(tmux.screen()).contains("MyVM2 on prod").contains("'prod' is guarded");
        tmux.text("node").keys("Enter");
        tmux.await("SKIPPED");
        line("vm(\"MyVM2\").powerState", "\nPoweredOn");

        line("vm(\"MyVM2\").stop()", "Type its name to go on:");
        tmux.text("y").keys("Enter");
        tmux.await("SKIPPED");
        line("vm(\"MyVM2\").powerState", "\nPoweredOn");

        line("vm(\"MyVM2\").stop()", "Type its name to go on:");
        tmux.text("prod").keys("Enter");
        tmux.await("1 changed");
        line("vm(\"MyVM2\").powerState", "\nPoweredOff");
    }

    @Test
    void aContainerIsOnlyDestroyedWhenTheNameOfItsEndpointIsTyped() {
        line("container(101).stop()", "Type its name to go on:");
        tmux.text("node").keys("Enter");
        tmux.await("1 changed");

        line("container(101).destroy({confirm: false})", "Type its name to go on:");
        assertThat(tmux.screen()).contains("on node (101)").contains("'node' is guarded");
        tmux.text("prod").keys("Enter");
        tmux.await("SKIPPED");
        line("containers(\"101\").length", "\n1\n");

        line("container(101).destroy()", "Type its name to go on:");
        tmux.text("node").keys("Enter");
        tmux.await("1 changed");
        line("containers().where(c => c.id == \"101\").length", "\n0\n");
    }

    @Test
    void whatIsNotDestructiveAsksNothing() {
        line("vm(\"MyVM1\").start()", "1 changed");
        assertThat(tmux.screen()).doesNotContain("Type its name");
    }
}
