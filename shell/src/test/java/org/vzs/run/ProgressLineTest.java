package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vzs.driver.Outcome;
import org.vzs.estate.Plan;
import org.vzs.estate.Result;
import org.vzs.estate.Results;

/** The line that is written over. */
final class ProgressLineTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private final ProgressLine line =
            new ProgressLine(new PrintStream(screen, true, StandardCharsets.UTF_8), new EverySecond());

    /** A second later at every look, so that every line is drawn. */
    private static final class EverySecond extends Clock {
        private long seconds;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(seconds++);
        }
    }

    private String shown() {
        String text = screen.toString(StandardCharsets.UTF_8);
        screen.reset();
        return text;
    }

    private static Result step() {
        Instant now = Instant.EPOCH;
        return new Result("", "look", "look", null, "step", Outcome.UNCHANGED, null, now, now, "");
    }

    @Test
    void aStepThatHadNothingToDoIsNoPartOfAPlan() {
        line.begin(new Plan("start", false, new Plan.Options(Duration.ofSeconds(1), true, true), List.of()));
        assertThat(shown()).contains("0 of 0").endsWith("start");
        line.end(
                new Plan("start", false, new Plan.Options(Duration.ofSeconds(1), true, true), List.of()),
                new Results(List.of()));
        assertThat(shown()).isEqualTo("\r\033[K");
        line.ended(step());
        assertThat(shown()).isEmpty();
    }
}
