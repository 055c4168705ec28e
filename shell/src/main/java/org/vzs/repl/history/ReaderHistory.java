package org.vzs.repl.history;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import org.jline.reader.History;
import org.jline.reader.LineReader;

/**
 * The history as the line editor walks through it: the lines of other sessions lie before those of this one, so arrow-up
 * meets one's own first and a search finds all. Used on the editor's thread.
 */
public final class ReaderHistory implements History {
    private final HistoryStore store;
    private List<Entry> lines = List.of();
    private int index;

    private record Line(int index, Instant time, String line) implements Entry {}

    /** @param store where the lines are */
    public ReaderHistory(HistoryStore store) {
        this.store = requireNonNull(store, "store is null");
        load();
    }

    /** Takes up what has been added, also by other sessions; of equal lines in a row one stays. */
    @Override
    public void load() {
        List<Entry> fresh = new ArrayList<>();
        for (HistoryEntry entry : store.all()) {
            if (fresh.isEmpty() || !fresh.getLast().line().equals(entry.line())) {
                fresh.add(new Line(fresh.size(), entry.time(), entry.line()));
            }
        }
        lines = fresh;
        index = lines.size();
    }

    @Override
    public void attach(LineReader reader) {
        load();
    }

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
        return lines.size();
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public int first() {
        return 0;
    }

    @Override
    public int last() {
        return lines.size() - 1;
    }

    @Override
    public String get(int at) {
        return lines.get(at).line();
    }

    @Override
    public ListIterator<Entry> iterator(int from) {
        return lines.listIterator(Math.clamp(from, 0, lines.size()));
    }

    @Override
    public String current() {
        return index >= lines.size() ? "" : lines.get(index).line();
    }

    @Override
    public boolean previous() {
        return moveTo(index - 1);
    }

    @Override
    public boolean next() {
        if (index >= lines.size()) {
            return false;
        }
        index++;
        return true;
    }

    @Override
    public boolean moveToFirst() {
        return !lines.isEmpty() && moveTo(0);
    }

    @Override
    public boolean moveToLast() {
        return !lines.isEmpty() && moveTo(lines.size() - 1);
    }

    @Override
    public boolean moveTo(int at) {
        if (at < 0 || at >= lines.size()) {
            return false;
        }
        index = at;
        return true;
    }

    @Override
    public void moveToEnd() {
        index = lines.size();
    }

    @Override
    public void resetIndex() {
        index = lines.size();
    }
}
