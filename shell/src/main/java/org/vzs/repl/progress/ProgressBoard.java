package org.vzs.repl.progress;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Outcome;
import org.vzs.estate.Durations;
import org.vzs.estate.GateListener;
import org.vzs.estate.Item;
import org.vzs.estate.Plan;
import org.vzs.estate.PlannedAction;
import org.vzs.estate.Result;
import org.vzs.estate.Results;
import org.vzs.repl.render.Glyphs;
import org.vzs.repl.render.Words;

/**
 * What runs now: one line in total and one for each of the targets under way, as many as there is room for. It appears
 * after a moment, so that quick verbs do not flicker. Thread-safe.
 */
public final class ProgressBoard implements GateListener {
    private static final int TARGETS = 5;
    private static final int BAR = 20;
    private static final long PERIOD_MILLIS = 200;

    private final ProgressView view;
    private final Glyphs glyphs;
    private final Clock clock;
    private final Map<Item.Key, Running> running = new LinkedHashMap<>();
    private @Nullable ScheduledExecutorService ticker;
    private Instant begun = Instant.EPOCH;
    private String verb = "";
    private int total;
    private int ended;
    private int failed;

    private record Running(String name, int percent) {}

    /**
     * @param view where to show it
     * @param glyphs what can be shown there
     * @param clock for elapsed and estimated time
     */
    public ProgressBoard(ProgressView view, Glyphs glyphs, Clock clock) {
        this.view = requireNonNull(view, "view is null");
        this.glyphs = requireNonNull(glyphs, "glyphs is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public synchronized void begin(Plan plan) {
        verb = plan.verb();
        begun = clock.instant();
        total = plan.actions().size();
        ended = 0;
        failed = 0;
        running.clear();
        if (view == ProgressView.NONE) {
            return;
        }
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("progress").factory());
        var _ = timer.scheduleAtFixedRate(this::draw, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        ticker = timer;
    }

    @Override
    public synchronized void progress(PlannedAction action, int percent) {
        running.put(action.target().key(), new Running(action.target().name(), percent));
    }

    @Override
    public synchronized void ended(Result result) {
        ended++;
        failed += result.outcome() == Outcome.FAILED ? 1 : 0;
        running.remove(new Item.Key(result.endpoint(), result.id()));
    }

    @Override
    public synchronized void end(Plan plan, Results results) {
        ScheduledExecutorService timer = ticker;
        ticker = null;
        if (timer != null) {
            timer.shutdownNow();
            view.show(List.of());
        }
    }

    private synchronized void draw() {
        if (ticker != null) {
            view.show(lines());
        }
    }

    /** The lines as they are now. */
    synchronized List<AttributedString> lines() {
        int parts = running.values().stream().mapToInt(Running::percent).sum();
        int percent = total == 0 ? 100 : (ended * 100 + parts) / total;
        Duration elapsed = Duration.between(begun, clock.instant());
        StringBuilder line = new StringBuilder()
                .append(glyphs.bar(percent * BAR / 100, BAR - percent * BAR / 100))
                .append(String.format(" %3d %%  %d of %d  ", percent, ended, total))
                .append(failed == 0 ? "" : failed + " failed  ")
                .append(Durations.format(seconds(elapsed)));
        if (percent >= 5 && percent < 100) {
            line.append("  about ")
                    .append(Durations.format(
                            seconds(elapsed.multipliedBy(100 - percent).dividedBy(percent))))
                    .append(" left");
        }
        List<AttributedString> lines = new ArrayList<>();
        lines.add(new AttributedString(line.append("  ").append(verb).toString()));
        running.values().stream()
                .limit(TARGETS)
                .forEach(r -> lines.add(new AttributedString(
                        String.format("  %3d %%  %s", r.percent(), glyphs.fit(r.name())), Words.FAINT)));
        if (running.size() > TARGETS) {
            lines.add(new AttributedString("  and " + (running.size() - TARGETS) + " more", Words.FAINT));
        }
        return lines;
    }

    private static Duration seconds(Duration exact) {
        return Duration.ofSeconds(exact.toSeconds());
    }
}
