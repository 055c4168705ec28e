package org.vzs.config;

import java.util.List;

/**
 * What an estate file says.
 *
 * @param endpoints in the order of the file, at least one, names unique
 */
public record EstateConfig(List<Endpoint> endpoints) {
    public EstateConfig {
        endpoints = List.copyOf(endpoints);
    }
}
