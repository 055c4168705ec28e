package org.vzs.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BackendsTest {
    @Test
    void aPresentBackEndLetsTheTestRun() {
        assertThatCode(() -> Backends.require("x", true, "apt-get install x")).doesNotThrowAnyException();
    }

    @Test
    void anAbsentOneEndsItWithTheWayToInstallIt() {
        assertThatThrownBy(() -> Backends.require("x", false, "apt-get install x"))
                .hasMessageContaining("apt-get install x");
    }

    @Test
    void commandsAreTried() {
        assertThat(Backends.succeeds(List.of("sh", "-c", "exit 0"))).isTrue();
        assertThat(Backends.succeeds(List.of("sh", "-c", "exit 3"))).isFalse();
        assertThat(Backends.succeeds(List.of("/no/such/program"))).isFalse();
        assertThat(Backends.executable("/bin/sh")).isTrue();
    }
}
