package org.vzs.repl.complete;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.config.PrivateFiles;
import org.vzs.estate.Estate;
import org.vzs.estate.Item;
import org.vzs.estate.Selection;
import org.vzs.estate.VmSnapshot;
import org.vzs.problem.ProblemException;

/**
 * The names that completion offers. It answers at once with what it knows, from the last session's file at first, and
 * reads the estate again behind the user's back when what it knows is old. Thread-safe.
 */
public final class NameCache implements AutoCloseable {
    /** In a class of its own, so that it is made with the first completion and not with the first prompt. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper();

        private Json() {}
    }

    private static final long FRESH_NANOS = Duration.ofSeconds(30).toNanos();
    /** How long the very first question may wait for an answer: less than a person notices. */
    private static final Duration PATIENCE = Duration.ofMillis(40);

    private final Estate estate;
    private final Path file;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final CountDownLatch known = new CountDownLatch(1);
    private volatile @Nullable LiveNames names;
    private volatile boolean read;
    private boolean closed;
    private volatile long readAt;

    /**
     * @param estate where the names are
     * @param file where they are kept between sessions
     */
    public NameCache(Estate estate, Path file) {
        this.estate = requireNonNull(estate, "estate is null");
        this.file = requireNonNull(file, "file is null");
    }

    /** The names as far as they are known now; waits at most 40 ms, and only before anything is known. */
    public LiveNames names() {
        if (!read || System.nanoTime() - readAt > FRESH_NANOS) {
            refresh();
        }
        LiveNames now = names;
        if (now == null) {
            try {
                known.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            now = names;
        }
        return now == null ? LiveNames.NONE : now;
    }

    /** Begins to read the estate again, unless that is under way. */
    public void refresh() {
        if (refreshing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("names").start(() -> {
                try {
                    load();
                    LiveNames fresh = list();
                    names = fresh;
                    save(fresh);
                } catch (ProblemException e) {
                    // There are no endpoints to ask; the next line that needs one will say why.
                    known.countDown();
                } finally {
                    read = true;
                    readAt = System.nanoTime();
                    known.countDown();
                    refreshing.set(false);
                }
            });
        }
    }

    /** Asks all endpoints at once, so that one that takes long or does not answer costs its own names and no others. */
    private LiveNames list() {
        boolean nothingKnown = names == null;
        AtomicReference<LiveNames> found = new AtomicReference<>(LiveNames.NONE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Estate endpoint : estate.each()) {
                threads.execute(() -> {
                    LiveNames more = found.accumulateAndGet(of(endpoint), LiveNames::and);
                    if (nothingKnown) {
                        names = more;
                        known.countDown();
                    }
                });
            }
        }
        return found.get();
    }

    private static LiveNames of(Estate endpoint) {
        List<String> snapshots = new ArrayList<>();
        List<String> vms = answered(() -> {
            var all = endpoint.vms();
            all.stream()
                    .flatMap(vm -> VmSnapshot.of(vm).stream())
                    .map(VmSnapshot::name)
                    .forEach(snapshots::add);
            return all;
        });
        return new LiveNames(
                vms,
                answered(endpoint::containers),
                answered(endpoint::hosts),
                answered(endpoint::datastores),
                snapshots);
    }

    private static List<String> answered(Supplier<Selection<? extends Item>> question) {
        try {
            return question.get().stream().map(Item::name).toList();
        } catch (ProblemException e) {
            // What does not answer has no names to offer; the next line that needs it will say why.
            return List.of();
        }
    }

    /**
     * Takes up what the last session knew, unless something newer is known. With 50,000 machines it takes longer than a key
     * may, so it is not for the thread that reads keys.
     */
    public synchronized void load() {
        if (names != null) {
            return;
        }
        try {
            names = Json.MAPPER.readValue(file.toFile(), LiveNames.class);
            known.countDown();
        } catch (IOException e) {
            // None yet, or not of this version: it is only a cache.
            return;
        }
    }

    private synchronized void save(LiveNames fresh) {
        if (closed) {
            return;
        }
        try {
            Path folder = PrivateFiles.folder(requireNonNull(file.getParent()));
            Path whole = Files.createTempFile(folder, "names", ".json");
            Json.MAPPER.writeValue(whole.toFile(), fresh);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // A cache that cannot be written costs the next session a moment, and nothing else.
            return;
        }
    }

    /** From now on nothing is written any more. */
    @Override
    public synchronized void close() {
        closed = true;
    }
}
