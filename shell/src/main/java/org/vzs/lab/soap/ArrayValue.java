package org.vzs.lab.soap;

import java.util.List;

/**
 * An array. As a property's value it is an {@code ArrayOfX}; inside a data object it is a repeated element.
 *
 * @param elementType schema name of the elements' type, such as {@code ManagedObjectReference} or {@code string}
 * @param items the elements
 */
public record ArrayValue(String elementType, List<?> items) {
    public ArrayValue {
        items = List.copyOf(items);
    }

    /** An array of references. */
    public static ArrayValue ofReferences(List<Mor> refs) {
        return new ArrayValue("ManagedObjectReference", refs);
    }
}
