package org.vzs.driver.openvz;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which file of {@code /etc/vz/dists} a template's containers are configured by. As vzctl looks for it
 * ({@code get_dist_conf_name} in src/lib/dist.c): the template's name with {@code .conf}, then without its last part that
 * begins with a dash, and so on; {@value #NONE} where nothing fits.
 */
final class VzDistributions {
    /** The rules for what is not known: network and passwords of such a container are often not set up right. */
    static final String NONE = "default";

    private VzDistributions() {}

    static Map<String, String> of(Collection<String> templates, Set<String> files) {
        Map<String, String> rules = new TreeMap<>();
        templates.forEach(t -> rules.put(t, rulesFor(t, files)));
        return rules;
    }

    private static String rulesFor(String template, Set<String> files) {
        String name = template.substring(template.lastIndexOf('/') + 1);
        while (!name.isEmpty()) {
            if (files.contains(name + ".conf")) {
                return name + ".conf";
            }
            name = name.substring(0, Math.max(0, name.lastIndexOf('-')));
        }
        return NONE;
    }
}
