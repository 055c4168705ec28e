package org.vzs.run;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.vzs.driver.Outcome;
import org.vzs.estate.Durations;
import org.vzs.estate.GateListener;
import org.vzs.estate.Plan;
import org.vzs.estate.PlannedAction;
import org.vzs.estate.Result;
import org.vzs.estate.Results;

/**
 * One line on a terminal that is written over while a plan is carried out. What a script reports beside its plans, such as
 * a step that had nothing to do, is no part of one. Thread-safe.
 */
final class ProgressLine implements GateListener {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final PrintStream terminal;
    private final Clock clock;
    private final Map<PlannedAction, Integer> running = new HashMap<>();
    private Instant begun = Instant.EPOCH;
    private Instant drawn = Instant.EPOCH;
    private int total;
    private int ended;
    private int failed;
    private boolean open;

    ProgressLine(PrintStream terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public synchronized void begin(Plan plan) {
        begun = clock.instant();
        drawn = Instant.EPOCH;
        total = plan.actions().size();
        ended = 0;
        failed = 0;
        running.clear();
        open = true;
        draw(plan.verb());
    }

    @Override
    public synchronized void progress(PlannedAction action, int percent) {
        running.put(action, percent);
        draw(action.action());
    }

    @Override
    public synchronized void ended(Result result) {
        if (!open) {
            return;
        }
        ended++;
        failed += result.outcome() == Outcome.FAILED ? 1 : 0;
        running.keySet()
                .removeIf(a -> a.target().id().equals(result.id())
                        && a.target().endpoint().equals(result.endpoint()));
        draw(result.action());
    }

    @Override
    public synchronized void end(Plan plan, Results results) {
        open = false;
        terminal.print("\r\033[K");
        terminal.flush();
    }

    private void draw(String action) {
        Instant now = clock.instant();
        if (Duration.between(drawn, now).compareTo(PAUSE) < 0) {
            return;
        }
        drawn = now;
        int parts = running.values().stream().mapToInt(Integer::intValue).sum();
        int percent = total == 0 ? 100 : (ended * 100 + parts) / total;
        String line = String.format(
                "%3d %%  %d of %d  %s%s  %s",
                percent,
                ended,
                total,
                failed == 0 ? "" : failed + " failed  ",
                Durations.format(Duration.ofSeconds(Duration.between(begun, now).toSeconds())),
                action);
        // 79 columns: a longer line would wrap and could not be written over.
        int end = Math.min(line.length(), 79);
        terminal.print("\r\033[K" + line.substring(0, end));
        terminal.flush();
    }
}
