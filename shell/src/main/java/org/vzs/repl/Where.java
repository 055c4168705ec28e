package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vzs.estate.Estate;

/** Where one is: the lab, or the endpoints that are in use. Used on one thread at a time. */
public final class Where {
    private static final int NAMED = 3;

    private final ReplSettings settings;
    private final Estate estate;
    private Set<String> used = Set.of();

    /**
     * @param settings what the process gives
     * @param estate the estate that is narrowed
     */
    Where(ReplSettings settings, Estate estate) {
        this.settings = requireNonNull(settings, "settings is null");
        this.estate = requireNonNull(estate, "estate is null");
    }

    /** Narrows what follows to these endpoints; empty for all. */
    public void use(Set<String> endpoints) {
        used = new LinkedHashSet<>(endpoints);
        estate.use(endpoints);
    }

    /** Whether something narrows what follows. */
    public boolean isNarrowed() {
        return !used.isEmpty();
    }

    /** One word or a few, such as {@code lab} or {@code vc hn1}. */
    public String text() {
        List<String> names = used.isEmpty() ? settings.names() : List.copyOf(used);
        String endpoints = String.join(" ", names.stream().limit(NAMED).toList())
                + (names.size() > NAMED ? " +" + (names.size() - NAMED) : "");
        if (settings.lab()) {
            return used.isEmpty() ? "lab" : "lab " + endpoints;
        }
        return endpoints.isEmpty() ? "vzs" : endpoints;
    }
}
