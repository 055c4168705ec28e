package org.vzs.repl.history;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The lines of all sessions in one file that only its owner may read, one JSON object a line. Each write is one append under
 * a lock, so parallel sessions do not tear each other's lines; when the file has more than {@value #MOST_LINES}, the newest
 * {@value #KEPT} entries stay. A history that cannot be written never stops the session. Thread-safe.
 */
public final class HistoryStore {
    /** How many lines of JSON the file may have: an entry takes two, one when it begins and one when it ends. */
    static final int MOST_LINES = 20_000;

    /** How many entries stay; so many that the file is cut once in thousands of entries. */
    static final int KEPT = 10_000;

    private final HistoryFile file;
    private final String session;
    private final Clock clock;
    private final HistoryEntries entries = new HistoryEntries(KEPT);
    private int count;

    /**
     * @param file the file; made when the first line is kept
     * @param session a name for this session, unlike all others
     * @param clock the time
     */
    public HistoryStore(Path file, String session, Clock clock) {
        this.file = new HistoryFile(file);
        this.session = requireNonNull(session, "session is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Keeps a line that is about to run; answers its number. */
    public synchronized int begin(String line, String where) {
        refresh(); // what is in the file is older, and older ones go first
        count++;
        HistoryEntry entry = new HistoryEntry(session, count, clock.instant(), where, "", line);
        entries.add(entry);
        append(HistoryEntries.line(entry));
        return count;
    }

    /** Keeps how the line of that number ended. */
    public synchronized void end(int number, String outcome) {
        entries.end(session, number, outcome);
        append(HistoryEntries.ended(session, number, outcome));
    }

    /** Takes the lines of those numbers away, here and in the file, as if they had never been typed. */
    public synchronized void forget(Set<Integer> numbers) {
        entries.forget(session, numbers);
        try {
            file.cut(0, lines -> {
                HistoryEntries kept = new HistoryEntries(KEPT);
                lines.forEach(kept::take);
                kept.forget(session, numbers);
                return kept.lines();
            });
        } catch (IOException e) {
            // There is no file, or none that can be written: then nothing was kept in it either.
            return;
        }
    }

    /** All lines as they are in the file now: those of others first, then those of this session, each oldest first. */
    public synchronized List<HistoryEntry> all() {
        refresh();
        List<HistoryEntry> others = new ArrayList<>();
        List<HistoryEntry> own = new ArrayList<>();
        entries.all().forEach(e -> (e.session().equals(session) ? own : others).add(e));
        others.addAll(own);
        return others;
    }

    /** Whether a line is this session's. */
    public boolean isOwn(HistoryEntry entry) {
        return entry.session().equals(session);
    }

    private void append(String line) {
        try {
            file.append(line);
        } catch (IOException e) {
            // A full disk or a home that is read-only: the session goes on with what it remembers.
            return;
        }
    }

    private void refresh() {
        try {
            file.fresh().forEach(entries::take);
            if (file.lines() > MOST_LINES) {
                file.cut(MOST_LINES, HistoryStore::newest);
            }
        } catch (IOException e) {
            // No file yet, or none that can be read or cut: there is what this session remembers.
            return;
        }
    }

    private static List<String> newest(List<String> lines) {
        HistoryEntries newest = new HistoryEntries(KEPT);
        lines.forEach(newest::take);
        return newest.lines();
    }
}
