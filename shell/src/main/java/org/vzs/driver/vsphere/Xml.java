package org.vzs.driver.vsphere;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element of an answer. Immutable. Whoever reads asks for what he knows and never notices the rest, so a newer server
 * with more fields does no harm.
 *
 * @param name local name
 * @param type its {@code xsi:type} without prefix, or else its {@code type} attribute (that of a reference); may be empty
 * @param text its own text
 * @param children its elements in order
 */
record Xml(String name, String type, String text, List<Xml> children) {
    static final Xml NONE = new Xml("", "", "", List.of());

    Xml {
        children = List.copyOf(children);
    }

    /** False for {@link #NONE}. */
    boolean isThere() {
        return !name.isEmpty();
    }

    /** The first child of that name, or {@link #NONE}. */
    Xml child(String wanted) {
        for (Xml child : children) {
            if (child.name.equals(wanted)) {
                return child;
            }
        }
        return NONE;
    }

    /** All children of that name. */
    List<Xml> all(String wanted) {
        List<Xml> found = new ArrayList<>();
        for (Xml child : children) {
            if (child.name.equals(wanted)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The text of the first child of that name; empty if there is none. */
    String text(String wanted) {
        return child(wanted).text;
    }

    boolean isTrue() {
        return text.equals("true") || text.equals("1");
    }

    /** The text as a number; 0 if it is none. */
    long number() {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The reference that this element is; empty if it is none. */
    Optional<Ref> ref() {
        return text.isEmpty() || type.isEmpty() ? Optional.empty() : Optional.of(new Ref(type, text));
    }
}
