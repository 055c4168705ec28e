package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.LabPrompt;
import org.vzs.testing.ReplLab;

/** A person in a container: keys go there, what it shows comes here, and the prompt is as before afterwards. */
final class EnterTest {
    @TempDir
    Path folder;

    @Test
    void aShellInAContainerAndBackAgain() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings())) {
            prompt.type("container(101).enter()\r").await("[root@web01 /]# ");
            assertThat(prompt.since()).contains("entered into CT 101");
            prompt.type("echo 'größe  1'\r").await("\ngröße  1\n");
            prompt.type("yum clean all\r").await("Cleaning up Everything");
            prompt.type("cat /etc/resolv.conf\r").await("nameserver 192.0.2.1");
            prompt.type("echo > /etc/resolv.conf\r").await("]# ");
            prompt.type("cat /etc/resolv.conf\r").await("resolv.conf\n[root@web01 /]# ");
            prompt.type("half a li\003").await("^C\n[root@web01 /]# ");
            prompt.type("stty size\r").await("40 120");
            prompt.resize(90);
            prompt.type("stty size\r").await("40 90");
            prompt.type("exit\r").await("exited from CT 101");
            prompt.await("> ");
            assertThat(prompt.enter("1 + 1")).contains("\n2");
        }
    }

    @Test
    void aDryRunOpensNothing() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings())) {
            prompt.enter(":what-if on");
            prompt.enter("container(101).enter()");
            assertThat(prompt.enter("1 + 1")).contains("\n2");
            assertThat(prompt.screen()).doesNotContain("entered into");
        }
    }

    @Test
    void aStoppedContainerSaysSo() {
        try (ReplLab lab = new ReplLab(folder);
                LabPrompt prompt = new LabPrompt(lab.settings())) {
            prompt.type("container(105).enter()\r").await("Container is not running");
            prompt.await("> ");
            assertThat(prompt.enter("1 + 1")).contains("\n2");
        }
    }

    @Test
    void needsAPersonAtATerminal() {
        try (ReplLab lab = new ReplLab(folder)) {
            assertThat(lab.pipe("container(101).enter()").err()).contains("needs a person at a terminal");
        }
    }
}
