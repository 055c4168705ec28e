package org.vzs.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vzs.testing.Backends;
import org.vzs.testing.Command;
import org.vzs.testing.Command.Ended;

/** The shell scripts have no finding of shellcheck. */
class ShellCheckIT {
    @ParameterizedTest
    @ValueSource(strings = {"scripts/vzs", ".ci/run"})
    void hasNoFinding(String script) throws IOException {
        Backends.require("shellcheck", Backends.executable("/usr/bin/shellcheck"), "apt-get install shellcheck");
        Ended ended = Command.await(Command.start(
                Installation.repository(), Map.of("LC_ALL", "C.UTF-8"), List.of("/usr/bin/shellcheck", script)));
        assertThat(ended).isEqualTo(new Ended(0, "", ""));
    }
}
