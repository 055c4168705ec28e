package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.testing.Tmux;

/** A session at the prompt that has ended is shown as that, whatever ended it; only one that was killed has died. */
class SessionEndIT {
    @TempDir
    Path home;

    private static final String CHANGE = "vm('MyVM1').start()\n";

    private Process changed(VzsProcess vzs) throws Exception {
        Process process = vzs.start();
        OutputStream in = process.getOutputStream();
        in.write(CHANGE.getBytes(StandardCharsets.UTF_8));
        in.flush();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.contains("1 changed")) {
            line = out.readLine();
        }
        assertThat(line).as("the session ended before it had changed anything").isNotNull();
        return process;
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void aSignalIsAnEnd(String signal) throws Exception {
        VzsProcess vzs = new VzsProcess(home);
        Process process = changed(vzs);
        assertThat(vzs.run("runs", "--lab").out()).contains("still running, 1 changed");
        VzsProcess.signal(process, signal);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(vzs.run("runs", "--lab").out())
                .contains("130 ")
                .contains(" 1 changed")
                .doesNotContain("DIED");
    }

    @Test
    void aKilledOneHasDied() throws Exception {
        VzsProcess vzs = new VzsProcess(home);
        changed(vzs).destroyForcibly().waitFor();
        assertThat(vzs.run("runs", "--lab").out()).contains("DIED, 1 changed");
    }

    @Test
    void aTerminalThatIsClosedIsAnEnd() {
        VzsProcess vzs = new VzsProcess(home);
        try (Tmux tmux = Tmux.start(home, 100, 30, state() + Tmux.vzs(home))) {
            changed(tmux);
        }
        // The end of the keys and the signal come at once; whichever is first.
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(vzs.run("runs", "--lab").out())
                        .contains(" 1 changed")
                        .doesNotContain("still running")
                        .doesNotContain("DIED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"screen-256color", "dumb"})
    void aSignalToAPromptIsAnEnd(String type) {
        VzsProcess vzs = new VzsProcess(home);
        try (Tmux tmux = Tmux.start(home, 100, 30, "TERM=" + type + " " + state() + Tmux.vzs(home))) {
            changed(tmux);
            String pid = String.join("", vzs.lines("lab-runs", ".jsonl")).replaceFirst("(?s).*\"pid\":(\\d+).*", "$1");
            ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroy();
            tmux.await("ended with 130");
        }
        assertThat(vzs.run("runs", "--lab").out()).contains("130 ").contains(" 1 changed");
    }

    private String state() {
        return "XDG_STATE_HOME=" + home.resolve("state") + " ";
    }

    private static void changed(Tmux tmux) {
        tmux.await("lab>");
        tmux.text("vm(\"MyVM1\").start()").keys("Enter");
        tmux.await("1 changed");
    }
}
