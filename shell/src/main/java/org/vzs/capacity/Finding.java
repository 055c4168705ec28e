package org.vzs.capacity;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something that a reader should know of.
 *
 * @param weight {@code ERROR}, {@code WARNING} or {@code note}
 * @param endpoint where
 * @param what what it is about, such as the name of a pool; empty for the endpoint as a whole
 * @param text what is the matter, on one line
 * @param detail more lines; may be empty
 */
public record Finding(String weight, String endpoint, String what, String text, List<String> detail) {
    public Finding {
        requireNonNull(weight, "weight is null");
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(what, "what is null");
        requireNonNull(text, "text is null");
        detail = List.copyOf(detail);
    }
}
