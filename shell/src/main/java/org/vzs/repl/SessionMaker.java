package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Endpoint;
import org.vzs.driver.Driver;
import org.vzs.driver.recorded.RecordingDriver;
import org.vzs.estate.Estate;
import org.vzs.estate.Gate;
import org.vzs.estate.GateListener;
import org.vzs.estate.Journal;
import org.vzs.estate.Parallel;
import org.vzs.repl.progress.BackgroundTasks;
import org.vzs.repl.progress.ProgressBoard;
import org.vzs.repl.record.Recorder;
import org.vzs.repl.render.Screen;

/** Puts the estate, its gate and the JavaScript over it together for a person at a prompt. */
final class SessionMaker {
    private SessionMaker() {}

    /**
     * A session.
     *
     * @param settings what the process gives
     * @param ends the person's side
     * @param screen where results go
     * @param tasks follow what is not waited for
     * @param verbs hear what runs
     * @param recorder hears what was done
     * @param journal is told first and last
     */
    static Session make(
            ReplSettings settings,
            Ends ends,
            Screen screen,
            BackgroundTasks tasks,
            RunningVerbs verbs,
            Recorder recorder,
            Journal journal) {
        AtomicReference<@Nullable Estate> own = new AtomicReference<>();
        List<GateListener> listeners =
                List.of(verbs, new ProgressBoard(ends.progress(), screen.glyphs(), settings.clock()), tasks, recorder);
        Gate gate = new Gate(
                false,
                new PersonConfirmer(screen, ends.questions(), () -> guarded(own.get())),
                journal,
                new Listeners(listeners),
                new Parallel(Parallel.DEFAULT),
                settings.clock());
        Map<String, Driver> drivers = settings.drivers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        d -> new RecordingDriver(d.getValue(), recorder::said, settings.redactor())));
        Estate estate = new Estate(settings.endpoints(), drivers, gate, settings.clock());
        own.set(estate);
        tasks.watchOn(estate);
        Host host = new Host(
                screen,
                ends.questions(),
                file -> settings.csv().apply(settings.folder().resolve(file)),
                settings.library(),
                recorder::answered);
        return new Session(
                estate,
                host,
                new LineStream(screen::print),
                new LineStream(line -> screen.note(new AttributedString(line))));
    }

    private static Set<String> guarded(@Nullable Estate estate) {
        return requireNonNull(estate).endpoints().stream()
                .filter(Endpoint::guard)
                .map(Endpoint::name)
                .collect(Collectors.toSet());
    }
}
