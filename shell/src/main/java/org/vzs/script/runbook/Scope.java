package org.vzs.script.runbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** What is known of one runbook while it runs. On the script's thread. */
final class Scope {
    /**
     * A step that was carried out.
     *
     * @param name its name
     * @param undo how to undo it, or what says so; null where nobody said
     */
    record Done(String name, @Nullable Value undo) {}

    /**
     * What is to be done in the end, come what may.
     *
     * @param name its name
     * @param body does it
     */
    record CleanUp(String name, Value body) {}

    private final @Nullable String from;
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Done> done = new ArrayList<>();
    private final Deque<CleanUp> cleanUps = new ArrayDeque<>();
    private boolean reached;
    private @Nullable String failed;

    /** @param from the step to begin at; null for the first */
    Scope(@Nullable String from) {
        this.from = from;
        this.reached = from == null;
    }

    /** Whether a step of this name was there before; it is from now on. */
    boolean isTaken(String name) {
        return !names.add(name);
    }

    /** Whether a step is to be passed over, because the run begins at a later one. */
    boolean passesOver(String name) {
        if (name.equals(from)) {
            reached = true;
        }
        return !reached;
    }

    /** The step that the run was to begin at and that never came; null if it came. */
    @Nullable
    String missing() {
        return reached ? null : from;
    }

    /** The names of the steps so far. */
    Set<String> names() {
        return names;
    }

    void add(Done step) {
        done.add(step);
    }

    List<Done> done() {
        return List.copyOf(done);
    }

    void fail(String step) {
        if (failed == null) {
            failed = step;
        }
    }

    /** The first step that failed; null if none did. */
    @Nullable
    String failed() {
        return failed;
    }

    void later(CleanUp cleanUp) {
        cleanUps.push(cleanUp);
    }

    /** The next thing to clean up, the last asked for first; null if nothing is left. */
    @Nullable
    CleanUp nextCleanUp() {
        return cleanUps.poll();
    }
}
