package org.vzs.driver.vsphere;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PropertyCollector of our own and the filters on it, each with a group of watches that came together. It lives no longer
 * than the session. Used by the watcher's thread alone, except {@link #cancelWait()}.
 */
final class UpdateFilters {
    private final Session session;
    private final Ref collector;
    private final Map<Ref, Map<Ref, List<Watch>>> groups = new LinkedHashMap<>();
    private String version = "";

    UpdateFilters(Session session) throws InterruptedException {
        this.session = session;
        List<Xml> answer = session.read(
                new Call("CreatePropertyCollector", session.content().propertyCollector()));
        this.collector = ref(answer);
    }

    /** One filter for all of them. Their first values come with the next wait. */
    void add(List<Watch> watches) throws InterruptedException {
        Map<String, FilterSpec.Properties> properties = new LinkedHashMap<>();
        Map<Ref, List<Watch>> group = new LinkedHashMap<>();
        for (Watch watch : watches) {
            String type = watch.object().type();
            properties.putIfAbsent(type, new FilterSpec.Properties(type, watch.paths()));
            group.computeIfAbsent(watch.object(), o -> new ArrayList<>()).add(watch);
        }
        FilterSpec spec = new FilterSpec(List.copyOf(properties.values()), List.copyOf(group.keySet()), null);
        Call create = new Call("CreateFilter", collector);
        Ref filter = ref(session.read(spec.write(create, "spec").arg("partialUpdates", false)));
        groups.put(filter, group);
        // From the beginning: the state of all filters at once. Only vcsim needs it, which otherwise would not look at
        // a
        // new filter before some object changes; a vCenter would tell of the new filter anyway.
        version = "";
    }

    /** Waits for news, no longer than {@code patience}, and hands them to the watches. */
    void await(Duration patience) throws InterruptedException {
        boolean first = version.isEmpty();
        Call wait = new Call("WaitForUpdatesEx", collector)
                .arg("version", version)
                .open("options", "")
                .arg("maxWaitSeconds", patience.toSeconds())
                .close("options");
        List<Xml> answer = session.poll(wait, patience);
        if (answer.isEmpty()) {
            if (first) {
                forgetUntold(Map.of());
            }
            return;
        }
        UpdateSet set = UpdateSet.of(answer.getFirst());
        version = set.version();
        Map<Ref, Boolean> told = new HashMap<>();
        for (UpdateSet.Update update : set.updates()) {
            told.put(update.object(), true);
            deliver(update);
        }
        if (first && !set.truncated()) {
            forgetUntold(told);
        }
    }

    private void deliver(UpdateSet.Update update) {
        Map<Ref, List<Watch>> group = groups.getOrDefault(update.filter(), Map.of());
        for (Watch watch : group.getOrDefault(update.object(), List.of())) {
            if (update.gone()) {
                watch.gone();
            } else {
                watch.changed(update.values());
            }
        }
    }

    /** vcsim and the lab pass over an object of a new filter that does not exist, in silence; a vCenter names it. */
    private void forgetUntold(Map<Ref, Boolean> told) {
        if (groups.isEmpty()) {
            return;
        }
        Map<Ref, List<Watch>> newest = List.copyOf(groups.values()).getLast();
        newest.forEach((object, watches) -> {
            if (!told.containsKey(object)) {
                watches.forEach(Watch::gone);
            }
        });
    }

    /** Destroys the filters whose watches are all over. */
    void tidy() throws InterruptedException {
        for (Iterator<Map.Entry<Ref, Map<Ref, List<Watch>>>> all =
                        groups.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<Ref, Map<Ref, List<Watch>>> group = all.next();
            if (group.getValue().values().stream().flatMap(List::stream).allMatch(Watch::isOver)) {
                all.remove();
                session.read(new Call("DestroyPropertyFilter", group.getKey()));
            }
        }
    }

    /** Makes a wait under way return; without effect if there is none. From any thread. */
    void cancelWait() throws InterruptedException {
        session.read(new Call("CancelWaitForUpdates", collector));
    }

    /** The watches that are not over. */
    List<Watch> live() {
        return groups.values().stream()
                .flatMap(g -> g.values().stream())
                .flatMap(List::stream)
                .filter(w -> !w.isOver())
                .toList();
    }

    private Ref ref(List<Xml> answer) {
        @Nullable Ref ref = answer.isEmpty() ? null : answer.getFirst().ref().orElse(null);
        if (ref == null) {
            throw Trouble.protocol(session.endpoint().name(), "the server did not make what it was asked for");
        }
        return ref;
    }
}
