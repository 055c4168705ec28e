package org.vzs.script.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ContainerLimit;
import org.vzs.driver.ContainerSnapshot;
import org.vzs.driver.ExecResult;

/** What a container has, as a script sees it. */
final class ContainerValues {
    private ContainerValues() {}

    /** A limited resource. */
    static ValuesObject limit(String resource, ContainerLimit limit) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("resource", resource);
        cells.put("held", limit.held());
        cells.put("maxHeld", limit.maxHeld());
        cells.put("barrier", limit.barrier() == Long.MAX_VALUE ? null : limit.barrier());
        cells.put("limit", limit.limit() == Long.MAX_VALUE ? null : limit.limit());
        cells.put("failures", limit.failures());
        return new ValuesObject(cells);
    }

    /** A snapshot. */
    static ValuesObject snapshot(ContainerSnapshot s) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("name", s.name());
        cells.put("created", s.created());
        cells.put("current", s.current());
        cells.put("id", s.id());
        return new ValuesObject(cells);
    }

    /** The end of a command. */
    static ValuesObject end(ExecResult r) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("exitStatus", r.exitStatus());
        cells.put("stdout", r.stdout());
        cells.put("stderr", r.stderr());
        return new ValuesObject(cells);
    }
}
