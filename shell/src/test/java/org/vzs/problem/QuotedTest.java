package org.vzs.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void keepsWhatCanBeRead() {
        assertThat(Quoted.of("Büro \"5\" <a&b>*")).isEqualTo("'Büro \"5\" <a&b>*'");
    }

    @Test
    void stripsWhatSteersATerminal() {
        assertThat(Quoted.of("a\nb\tc\r\u001b[31m\u0000\u009b\u202e\u2028\u200b"))
                .isEqualTo("'a\\nb\\tc\\r\\u001b[31m\\u0000\\u009b\\u202e\\u2028\\u200b'");
    }

    @Test
    void cutsWhatIsLong() {
        assertThat(Quoted.of("x".repeat(81))).isEqualTo("'" + "x".repeat(80) + "…'");
        assertThat(Quoted.of("x".repeat(80))).isEqualTo("'" + "x".repeat(80) + "'");
    }
}
