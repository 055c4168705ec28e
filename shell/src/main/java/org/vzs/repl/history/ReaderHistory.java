package org.vzs.repl.history;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jline.reader.History;
import org.jline.reader.LineReader;

/**
 * The history as the line editor walks through it: the lines of other sessions lie before those of this one, so arrow-up
 * meets one's own first and a search finds all. Used on the editor's thread.
 */
public final class ReaderHistory implements History {
    private final HistoryStore store;
    private FutureTask<List<Entry>> reading = new FutureTask<>(List::of);

    /** Where one is; behind the end for the line that is being typed. */
    private int index = Integer.MAX_VALUE;

    private record Line(int index, Instant time, String line) implements Entry {}

    /** @param store where the lines are */
    public ReaderHistory(HistoryStore store) {
        this.store = requireNonNull(store, "store is null");
        load();
    }

    /**
     * Takes up what has been added, also by other sessions; of equal lines in a row one stays. It is read on a thread of its
     * own: who only types does not wait for it.
     */
    @Override
    public void load() {
        reading = new FutureTask<>(this::read);
        Thread.ofPlatform().daemon().name("history").start(reading);
        index = Integer.MAX_VALUE;
    }

    private List<Entry> read() {
        List<Entry> fresh = new ArrayList<>();
        for (HistoryEntry entry : store.all()) {
            if (fresh.isEmpty() || !fresh.getLast().line().equals(entry.line())) {
                fresh.add(new Line(fresh.size(), entry.time(), entry.line()));
            }
        }
        return fresh;
    }

    private List<Entry> lines() {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the history cannot be read", e.getCause());
        }
    }

    @Override
    public void attach(LineReader reader) {}

    /** Does nothing: a line is kept by the session, which knows where it ran and how it ended. */
    @Override
    public void add(Instant time, String line) {}

    @Override
    public void save() {}

    @Override
    public void write(Path file, boolean incremental) {}

    @Override
    public void append(Path file, boolean incremental) {}

    @Override
    public void read(Path file, boolean checkDuplicates) {}

    @Override
    public void purge() {}

    @Override
    public int size() {
        return lines().size();
    }

    @Override
    public int index() {
        return Math.min(index, size());
    }

    @Override
    public int first() {
        return 0;
    }

    @Override
    public int last() {
        return size() - 1;
    }

    @Override
    public String get(int at) {
        return lines().get(at).line();
    }

    @Override
    public ListIterator<Entry> iterator(int from) {
        return lines().listIterator(Math.clamp(from, 0, size()));
    }

    @Override
    public String current() {
        return index >= size() ? "" : get(index);
    }

    @Override
    public boolean previous() {
        return moveTo(index() - 1);
    }

    @Override
    public boolean next() {
        if (index >= size()) {
            return false;
        }
        index++;
        return true;
    }

    @Override
    public boolean moveToFirst() {
        return moveTo(0);
    }

    @Override
    public boolean moveToLast() {
        return moveTo(last());
    }

    @Override
    public boolean moveTo(int at) {
        if (at < 0 || at >= size()) {
            return false;
        }
        index = at;
        return true;
    }

    @Override
    public void moveToEnd() {
        index = Integer.MAX_VALUE;
    }

    @Override
    public void resetIndex() {
        moveToEnd();
    }
}
