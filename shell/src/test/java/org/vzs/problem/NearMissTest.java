package org.vzs.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMissTest {
    private static final List<String> NAMES = List.of("web01", "web02", "db01", "fingerprint", "VMName");

    @Test
    void findsEachKindOfSlip() {
        assertThat(NearMiss.of("fingerprnt", NAMES)).containsExactly("fingerprint");
        assertThat(NearMiss.of("fingerrprint", NAMES)).containsExactly("fingerprint");
        assertThat(NearMiss.of("fingirprint", NAMES)).containsExactly("fingerprint");
        assertThat(NearMiss.of("fingerpirnt", NAMES)).containsExactly("fingerprint");
    }

    @Test
    void aSwapOfNeighboursIsOneSlip() {
        assertThat(NearMiss.of("ba", List.of("ab"))).containsExactly("ab");
        assertThat(NearMiss.of("ca", List.of("abc"))).isEmpty();
    }

    @Test
    void caseDoesNotCount() {
        assertThat(NearMiss.of("vmname", NAMES)).containsExactly("VMName");
    }

    @Test
    void theNearestComesFirst() {
        assertThat(NearMiss.of("web1", List.of("web21", "web01", "web1x", "web1")))
                .startsWith("web1");
        assertThat(NearMiss.of("web03", NAMES)).containsExactly("web01", "web02");
    }

    @Test
    void threeAtMostAndEachOnce() {
        assertThat(NearMiss.of("web0", List.of("web1", "web2", "web3", "web4", "web1")))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsNearToSomethingElse() {
        assertThat(NearMiss.of("mailserver", NAMES)).isEmpty();
        assertThat(NearMiss.of("", NAMES)).isEmpty();
        assertThat(NearMiss.of("x".repeat(1_000_000), List.of("x".repeat(999_999))))
                .isEmpty();
    }

    @Test
    void adviceCannotWriteToTheTerminal() {
        assertThat(NearMiss.advice("web1\u001b", List.of("web1\u001b[2J"))).isNull();
        assertThat(NearMiss.advice("web1", List.of("web1\u001b"))).isEqualTo("did you mean 'web1\\u001b'?");
        assertThat(NearMiss.advice("web03", NAMES)).isEqualTo("did you mean 'web01' or 'web02'?");
        assertThat(NearMiss.advice("mailserver", NAMES)).isNull();
    }
}
