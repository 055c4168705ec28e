package org.vzs.driver.vsphere;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Somebody waits until the properties of an object are as he wants them. Fed by the watcher's thread alone; the future may be
 * waited on from any.
 */
final class Watch {
    private final Ref object;
    private final List<String> paths;
    private final Predicate<Map<String, Xml>> ended;
    private final Consumer<Map<String, Xml>> heard;
    private final Map<String, Xml> values = new HashMap<>();
    private final CompletableFuture<Map<String, Xml>> end = new CompletableFuture<>();

    /**
     * @param object what to watch
     * @param paths the properties
     * @param ended whether the values known so far, by path, are what is waited for
     * @param heard hears them at every change, the last one too; what it throws is ignored
     */
    Watch(Ref object, List<String> paths, Predicate<Map<String, Xml>> ended, Consumer<Map<String, Xml>> heard) {
        this.object = object;
        this.paths = List.copyOf(paths);
        this.ended = ended;
        this.heard = heard;
    }

    Ref object() {
        return object;
    }

    List<String> paths() {
        return paths;
    }

    /** Completes with the values; with none at all if the object is gone; with {@link Unseen} if sight of it was lost. */
    CompletableFuture<Map<String, Xml>> end() {
        return end;
    }

    boolean isOver() {
        return end.isDone();
    }

    void changed(Map<String, Xml> changes) {
        if (isOver()) {
            return;
        }
        values.putAll(changes);
        Map<String, Xml> now = Map.copyOf(values);
        try {
            heard.accept(now);
        } catch (RuntimeException e) {
            // Whoever draws a progress bar must not be able to stop the waiting.
        }
        if (ended.test(now)) {
            end.complete(now);
        }
    }

    void gone() {
        end.complete(Map.of());
    }

    void lost(String why) {
        end.completeExceptionally(new Unseen(why));
    }

    /** Sight of the object was lost, so how it went on is not known. */
    static final class Unseen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unseen(String why) {
            super(why);
        }
    }
}
