package org.vzs.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one listing is believed for, and what the good end of an action is. */
class InventoryTest {
    private record Thing(String id, String state) {}

    private static final class Hand extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void moveOn(Duration time) {
            now = now.plus(time);
        }
    }

    private final Hand clock = new Hand();
    private int listings;
    private final Inventory<Thing> inventory = new Inventory<>(
            () -> {
                listings++;
                return List.of(new Thing("1", "listed " + listings), new Thing("2", "listed " + listings));
            },
            Thing::id,
            clock);

    private String known(String id) {
        Thing thing = inventory.known(id);
        return thing == null ? "gone" : thing.state();
    }

    @Test
    void anActionThatEndedWellTellsTheNextOne() {
        assertThat(known("1")).isEqualTo("listed 1");
        inventory.touch("1");
        inventory.tell("1", new Thing("1", "off"));
        assertThat(known("1")).isEqualTo("off");
        assertThat(listings).isEqualTo(1);
    }

    @Test
    void whoeverReadsAMachineGetsItFromTheDevice() {
        inventory.touch("1");
        inventory.tell("1", new Thing("1", "off"));
        Thing read = inventory.get("1");
        assertThat(read).isEqualTo(new Thing("1", "listed 1"));
        // And that listing is newer than what the action told.
        assertThat(known("1")).isEqualTo("listed 1");
    }

    @Test
    void whatAnActionToldIsForgottenAfterFiveSeconds() {
        known("1");
        inventory.touch("1");
        inventory.tell("1", new Thing("1", "off"));
        clock.moveOn(Duration.ofSeconds(6));
        assertThat(known("1")).isEqualTo("listed 2");
    }

    @Test
    void theNextActionUndoesWhatTheLastOneTold() {
        known("1");
        inventory.touch("1");
        inventory.tell("1", new Thing("1", "off"));
        inventory.touch("1");
        assertThat(known("1")).isEqualTo("listed 2");
    }
}
