package org.vzs.driver.tintri;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static @Nullable Duration minutes(String number) throws IOException {
        return Values.minutes(new ObjectMapper().readTree("{\"m\":" + number + "}"), "m");
    }

    @Test
    void aTimeThatNobodyLivesToSeeIsNone() throws IOException {
        assertThat(minutes("1440")).isEqualTo(Duration.ofDays(1));
        assertThat(minutes("0")).isNull();
        assertThat(minutes("-1")).isNull();
        assertThat(minutes("9223372036854775807")).isNull();
        assertThat(minutes("1e50")).isNull();
        assertThat(minutes("\"x\"")).isNull();
    }
}
