package org.vzs.config;

import java.util.Set;

/**
 * The URL schemes that an estate file may use; each names a driver.
 *
 * @param known all of them
 * @param needCredential those whose endpoints cannot log in without a configured credential; the others (SSH) have keys
 */
public record Schemes(Set<String> known, Set<String> needCredential) {
    public Schemes {
        known = Set.copyOf(known);
        needCredential = Set.copyOf(needCredential);
        if (!known.containsAll(needCredential)) {
            throw new IllegalArgumentException("needCredential has a scheme that is not known");
        }
    }
}
