package org.vzs.lab;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The faults on demand of a lab, in its state folder. Any process may change them while another one serves the lab: the
 * server sees a changed file at the next request. Thread-safe.
 */
public final class LabFaults {
    private record Entry(FaultRule rule, int seen) {
        boolean over() {
            return rule.times() > 0 && seen >= rule.first() - 1 + rule.times();
        }
    }

    private record Stamp(@Nullable Object key, long size, long modified) {}

    private static final Object IN_THIS_PROCESS = new Object();

    private final Path path;
    private final StateFile file;
    private List<Entry> entries = List.of();
    private @Nullable Stamp stamp;

    /** The faults of the lab in {@code folder}. */
    public LabFaults(Path folder) {
        path = requireNonNull(folder, "folder is null").resolve("faults.json");
        file = new StateFile(path);
    }

    /** The rules that are not over, in the order of asking. */
    public List<FaultRule> list() {
        return locked(() -> {
            reload();
            return entries.stream().map(Entry::rule).toList();
        });
    }

    /** Adds a rule behind the others. */
    public void add(FaultRule rule) {
        locked(() -> {
            reload();
            List<Entry> next = new ArrayList<>(entries);
            next.add(new Entry(rule, 0));
            save(next);
            return null;
        });
    }

    /** Removes all rules. */
    public void clear() {
        locked(() -> {
            save(List.of());
            return null;
        });
    }

    /**
     * Asks for, and uses up, the effect of the first rule that holds for a request.
     *
     * @param targets the names that the request's target goes by
     * @return null if the request is to be served as usual
     */
    public @Nullable FaultEffect take(String operation, List<String> targets) {
        synchronized (IN_THIS_PROCESS) {
            reload();
            if (entries.stream().noneMatch(e -> e.rule().matches(operation, targets))) {
                return null;
            }
        }
        return locked(() -> {
            reload();
            return use(operation, targets);
        });
    }

    private @Nullable FaultEffect use(String operation, List<String> targets) {
        List<Entry> next = new ArrayList<>(entries);
        FaultEffect effect = null;
        for (int i = 0; i < next.size() && effect == null; i++) {
            Entry e = next.get(i);
            if (e.rule().matches(operation, targets)) {
                next.set(i, new Entry(e.rule(), e.seen() + 1));
                effect = e.seen() + 1 >= e.rule().first() ? e.rule().effect() : null;
            }
        }
        boolean counted = next.stream()
                .anyMatch(e -> e.rule().times() > 0 || e.seen() < e.rule().first());
        next.removeIf(Entry::over);
        if (counted || next.size() != entries.size()) {
            save(next);
        }
        return effect;
    }

    private void reload() {
        Stamp now = stamp();
        if (now == null) {
            entries = List.of();
        } else if (!now.equals(stamp)) {
            entries = parse(file.read());
        }
        stamp = now;
    }

    private List<Entry> parse(@Nullable Map<String, Object> json) {
        List<Entry> read = new ArrayList<>();
        if (json != null && json.get("rules") instanceof List<?> rules) {
            for (Object r : rules) {
                if (r instanceof Map<?, ?> m
                        && m.get("rule") instanceof String text
                        && m.get("seen") instanceof Long seen) {
                    read.add(new Entry(FaultRule.parse(text), seen.intValue()));
                }
            }
        }
        return read;
    }

    private void save(List<Entry> next) {
        file.write(Map.of(
                "rules",
                next.stream()
                        .map(e -> Map.of("rule", e.rule().toString(), "seen", e.seen()))
                        .toList()));
        entries = List.copyOf(next);
        stamp = stamp();
    }

    // every write makes a new file, so its key changes even where the clock of the file system is coarse
    private @Nullable Stamp stamp() {
        try {
            BasicFileAttributes a = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(a.fileKey(), a.size(), a.lastModifiedTime().toMillis());
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T extends @Nullable Object> T locked(Supplier<T> work) {
        synchronized (IN_THIS_PROCESS) {
            Path lock = path.resolveSibling("faults.lock");
            try {
                Files.createDirectories(path.toAbsolutePath().getParent());
                try (FileChannel c = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    c.lock();
                    return work.get();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
