package org.vzs.lab.soap;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of a request.
 *
 * @param name local name
 * @param schemaType {@code xsi:type} without its prefix; empty if there is none
 * @param refType the {@code type} attribute of a reference; empty if there is none
 * @param text the text directly in it
 * @param children the elements in it
 */
public record Element(String name, String schemaType, String refType, String text, List<Element> children) {
    /** The first child of that name; null if there is none. */
    public @Nullable Element child(String childName) {
        for (Element c : children) {
            if (c.name.equals(childName)) {
                return c;
            }
        }
        return null;
    }

    /** All children of that name. */
    public List<Element> all(String childName) {
        return children.stream().filter(c -> c.name.equals(childName)).toList();
    }

    /** The text of the first child of that name. */
    public Optional<String> value(String childName) {
        return Optional.ofNullable(child(childName)).map(Element::text);
    }

    /** The text of the first child of that name, or the empty string. */
    public String string(String childName) {
        return value(childName).orElse("");
    }

    /** Whether the first child of that name is true. */
    public boolean flag(String childName) {
        String v = string(childName).trim();
        return v.equals("true") || v.equals("1");
    }

    /** The texts of all children of that name. */
    public List<String> strings(String childName) {
        return all(childName).stream().map(Element::text).toList();
    }

    /** The first child of that name as a reference; null if there is none. */
    public @Nullable Mor ref(String childName) {
        Element c = child(childName);
        return c == null ? null : c.asRef();
    }

    /** All children of that name as references. */
    public List<Mor> refs(String childName) {
        return all(childName).stream().map(Element::asRef).toList();
    }

    /** This element as a reference. */
    public Mor asRef() {
        return new Mor(refType, text.trim());
    }

    /**
     * The number in the first child of that name.
     *
     * @throws SoapFault if it is not a number
     */
    public int number(String childName, int absent) {
        String v = string(childName).trim();
        try {
            return v.isEmpty() ? absent : Integer.parseInt(v);
        } catch (NumberFormatException e) {
            throw SoapFault.malformed(childName + " is not a number: " + v);
        }
    }
}
