package org.vzs.estate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WildcardTest {
    @ParameterizedTest
    @CsvSource({
        "web*, web01, true", "web*, Web01, false", "web?, web01, false", "web??, web01, true", "*, '', true",
        "a.c, abc, false", "a.c, a.c, true", "[ab], a, false", "[ab], [ab], true", "(x|y), x, false",
        "web\\*, web*, true", "web\\*, web1, false", "a\\\\b, a\\b, true", "*日本*, vm-日本-1, true",
                "x\\Ey*, x\\Ey1, false",
        "w*1, 'w\n1', true"
    })
    void matchesWholeNames(String pattern, String name, boolean matches) {
        assertThat(Wildcard.compile(pattern).matcher(name).matches()).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"web01, false", "web*, true", "web?, true", "web\\*, true", "[ab], false"})
    void knowsPatterns(String text, boolean pattern) {
        assertThat(Wildcard.isPattern(text)).isEqualTo(pattern);
    }
}
