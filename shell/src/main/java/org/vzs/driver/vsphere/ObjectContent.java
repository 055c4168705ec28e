package org.vzs.driver.vsphere;

import java.util.HashMap;
import java.util.Map;

/**
 * An object with those of the wanted properties that it has and that the user may see.
 *
 * @param ref the object
 * @param properties values by path
 */
record ObjectContent(Ref ref, Map<String, Xml> properties) {
    ObjectContent {
        properties = Map.copyOf(properties);
    }

    /** Reads an ObjectContent element; null properties and the missing ones are left out. */
    static ObjectContent of(Xml xml) {
        Map<String, Xml> properties = new HashMap<>();
        for (Xml p : xml.all("propSet")) {
            properties.put(p.text("name"), p.child("val"));
        }
        return new ObjectContent(xml.child("obj").ref().orElse(new Ref("", "")), properties);
    }

    /** A property, or {@link Xml#NONE}. */
    Xml get(String path) {
        return properties.getOrDefault(path, Xml.NONE);
    }

    /** A property's text; empty if it is not there. */
    String text(String path) {
        return get(path).text();
    }
}
