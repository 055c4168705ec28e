package org.vzs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Endpoint;
import org.vzs.config.Folders;

/** Two prompts side by side on one lab: the second uses the devices of the first, until that one ends. */
final class EstateSourceTest {
    @TempDir
    Path home;

    private EstateSource prompt() {
        return new EstateSource(
                Console.ofProcess(), new Folders(Map.of("XDG_STATE_HOME", home.toString()), null), true, true);
    }

    private static List<Endpoint> all(EstateSource prompt) {
        return prompt.endpoints(List.of());
    }

    @Test
    void theOneThatJoinedTakesTheLabOverWhenTheFirstEnds() {
        try (EstateSource second = prompt()) {
            List<Endpoint> before;
            try (EstateSource first = prompt()) {
                all(first);
                before = all(second);
                assertThat(before).extracting(Endpoint::port).containsExactlyElementsOf(ports(all(first)));
                assertThat(second.renewed()).isEmpty();
            }
            assertThat(second.renewed()).contains("this one has it now");
            assertThat(all(second)).extracting(Endpoint::name).containsExactlyElementsOf(names(before));
            assertThat(ports(all(second))).isNotEqualTo(ports(before));
            assertThat(second.renewed()).as("once").isEmpty();
        }
    }

    @Test
    void aThirdJoinsTheOneThatTookItOver() {
        try (EstateSource second = prompt();
                EstateSource third = prompt()) {
            try (EstateSource first = prompt()) {
                all(first);
                all(second);
                all(third);
            }
            assertThat(second.renewed()).contains("this one has it now");
            assertThat(third.renewed()).contains("another process has the lab now");
            assertThat(ports(all(third))).isEqualTo(ports(all(second)));
        }
    }

    @Test
    void nothingHappensToOneThatHasNotAskedForItYet() {
        try (EstateSource only = prompt()) {
            assertThat(only.renewed()).isEmpty();
            all(only);
            assertThat(only.renewed()).isEmpty();
        }
    }

    private static List<Integer> ports(List<Endpoint> endpoints) {
        return endpoints.stream().map(Endpoint::port).toList();
    }

    private static List<String> names(List<Endpoint> endpoints) {
        return endpoints.stream().map(Endpoint::name).toList();
    }
}
