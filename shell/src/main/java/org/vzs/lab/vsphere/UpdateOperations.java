package org.vzs.lab.vsphere;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.ArrayValue;
import org.vzs.lab.soap.DataObject;
import org.vzs.lab.soap.Element;
import org.vzs.lab.soap.SoapFault;

/** The property collector's filters and the waiting for their updates. */
final class UpdateOperations {
    /** vCenter ends a wait after half an hour by itself. */
    private static final Duration LONGEST = Duration.ofMinutes(30);
    /** After the first change others are waited for so long, so that a burst of changes is one answer. */
    private static final Duration GATHER = Duration.ofMillis(15);

    private final World world;
    private final Sessions sessions;

    UpdateOperations(World world, Sessions sessions) {
        this.world = world;
        this.sessions = sessions;
    }

    Map<String, Operation> all() {
        return Map.of(
                "CreatePropertyCollector", this::createCollector,
                "DestroyPropertyCollector", this::destroyCollector,
                "CreateFilter", this::createFilter,
                "DestroyPropertyFilter", this::destroyFilter,
                "WaitForUpdates", call -> await(call, null, Integer.MAX_VALUE),
                "WaitForUpdatesEx", this::waitForUpdatesEx,
                "CheckForUpdates", call -> await(call, 0, Integer.MAX_VALUE),
                "CancelWaitForUpdates", this::cancel);
    }

    private Object createCollector(Call call) {
        Session s = call.requireSession();
        Collector c = new Collector(s.newRef("PropertyCollector"));
        s.put(c);
        return c.ref();
    }

    private @Nullable Object destroyCollector(Call call) {
        Collector c = Collectors.of(call);
        c.cancels++;
        c.filters.forEach(f -> call.requireSession().remove(f.ref()));
        call.requireSession().remove(c.ref());
        world.structureChanged();
        return null;
    }

    private Object createFilter(Call call) {
        Session s = call.requireSession();
        Element spec = call.request().child("spec");
        if (spec == null) {
            throw Faults.invalidArgument("spec");
        }
        FilterSpec parsed = FilterSpec.parse(spec);
        Selector.select(parsed, call.lookup());
        UpdateFilter filter = new UpdateFilter(s.newRef("PropertyFilter"), parsed, call.lookup(), world.changes);
        s.put(filter);
        Collectors.of(call).filters.add(filter);
        // somebody may wait on this collector already
        world.structureChanged();
        return filter.ref();
    }

    private @Nullable Object destroyFilter(Call call) {
        Session s = call.requireSession();
        UpdateFilter filter = s.get(call.self(), UpdateFilter.class);
        s.remove(call.self());
        s.collectors().forEach(c -> c.filters.remove(filter));
        return null;
    }

    private @Nullable Object cancel(Call call) {
        Collectors.of(call).cancels++;
        world.structureChanged();
        return null;
    }

    private @Nullable Object waitForUpdatesEx(Call call) {
        Element options = call.request().child("options");
        int max = options == null ? -1 : options.number("maxWaitSeconds", -1);
        if (max < 0 && options != null && options.child("maxWaitSeconds") != null) {
            throw Faults.invalidArgument("options.maxWaitSeconds");
        }
        int limit = options == null ? 0 : options.number("maxObjectUpdates", 0);
        return await(call, max < 0 ? null : max, limit <= 0 ? Integer.MAX_VALUE : limit);
    }

    private @Nullable Object await(Call call, @Nullable Integer maxSeconds, int limit) {
        Collector c = Collectors.of(call);
        DataObject again = begin(c, call.request().string("version").trim());
        if (again != null) {
            return again;
        }
        Instant deadline = world.now().plus(maxSeconds == null ? LONGEST : Duration.ofSeconds(maxSeconds));
        int cancels = c.cancels;
        boolean waited = false;
        while (true) {
            if (c.cancels != cancels) {
                throw Faults.requestCanceled();
            }
            if (!sessions.isOpen(call.requireSession())) {
                throw Faults.notAuthenticated(call.self());
            }
            if (waited) {
                gather();
            }
            DataObject updates = collect(c, limit);
            if (updates != null) {
                return updates;
            }
            if (!world.now().isBefore(deadline) || world.isClosed()) {
                return null;
            }
            pause(deadline);
            waited = true;
        }
    }

    // returns what was sent last to a client that did not get it
    private static @Nullable DataObject begin(Collector c, String version) {
        if (version.isEmpty()) {
            c.filters.forEach(UpdateFilter::reset);
            c.sent = null;
            return null;
        }
        if (version.equals(String.valueOf(c.version))) {
            return null;
        }
        // the reference: a version may be used again, unless it was a truncated one
        if (c.sent != null && !c.sentAfterTruncated && version.equals(String.valueOf(c.version - 1))) {
            return c.sent;
        }
        throw SoapFault.of("InvalidCollectorVersion", "The version '" + version + "' is not one of this collector.");
    }

    private @Nullable DataObject collect(Collector c, int limit) {
        List<DataObject> sets = new ArrayList<>();
        int left = limit;
        for (UpdateFilter f : c.filters) {
            List<DataObject> updates = left <= 0 ? List.of() : f.updates(left);
            left -= updates.size();
            if (!updates.isEmpty()) {
                sets.add(DataObject.of("PropertyFilterUpdate")
                        .set("filter", f.ref())
                        .set("objectSet", new ArrayValue("ObjectUpdate", updates)));
            }
        }
        if (sets.isEmpty()) {
            return null;
        }
        c.sentAfterTruncated = c.sent != null && c.sent.get("truncated") != null;
        c.version++;
        c.sent = DataObject.of("UpdateSet")
                .set("version", String.valueOf(c.version))
                .set("filterSet", new ArrayValue("PropertyFilterUpdate", sets))
                .set("truncated", left <= 0 ? true : null);
        return c.sent;
    }

    private void gather() {
        Instant until = world.now().plus(world.scaled(GATHER.toMillis()));
        while (world.now().isBefore(until) && world.flows() && !world.isClosed()) {
            pause(until);
        }
    }

    private void pause(Instant until) {
        try {
            world.await(until);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Faults.requestCanceled();
        }
    }
}
