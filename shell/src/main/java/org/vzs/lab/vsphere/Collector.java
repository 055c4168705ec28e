package org.vzs.lab.vsphere;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.DataObject;
import org.vzs.lab.soap.Mor;

/** A property collector of a session: its filters, and the pages not fetched yet. Guarded by the world's lock. */
final class Collector implements ManagedObject {
    /** The rest of a listing. */
    record Rest(List<Entry> objects, int pageSize) {}

    /** An object and the paths asked of it; it is read when its page is. */
    record Entry(ManagedObject object, Set<String> paths) {}

    private final Mor ref;
    final List<UpdateFilter> filters = new ArrayList<>();
    final Map<String, Rest> rests = new HashMap<>();
    /** The version that the client was told last; 0 before it was told any. */
    int version;
    /** What was sent with {@link #version}, for a client that lost the answer; null if nothing was. */
    @Nullable
    DataObject sent;
    /** Whether what was sent before that was cut short. */
    boolean sentAfterTruncated;
    /** Counts {@code CancelWaitForUpdates}. */
    int cancels;

    private int tokens;

    Collector(Mor ref) {
        this.ref = ref;
    }

    String newToken() {
        return String.valueOf(++tokens);
    }

    @Override
    public Mor ref() {
        return ref;
    }

    @Override
    public @Nullable Object get(String property) {
        return property.equals("filter") ? Site.refs(filters.stream().map(UpdateFilter::ref)) : null;
    }
}
