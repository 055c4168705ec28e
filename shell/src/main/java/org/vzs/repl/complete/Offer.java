package org.vzs.repl.complete;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.vzs.script.api.Members;

/**
 * Something that can stand at the cursor.
 *
 * @param value what is put there
 * @param shown what is shown of it, such as a signature
 * @param meaning what it is, in a few words; may be empty
 */
public record Offer(String value, String shown, String meaning) {
    /** What lists of the language have; the names alone, because everybody knows them. */
    static final List<Offer> LISTS = List.of(
            new Offer("filter(", "filter(test)", "those for which the function answers true"),
            new Offer("find(", "find(test)", "the first for which the function answers true"),
            new Offer("forEach(", "forEach(function)", "calls the function for each"),
            new Offer("map(", "map(function)", "what the function makes of each"),
            new Offer("some(", "some(test)", "whether the function answers true for any"),
            new Offer("every(", "every(test)", "whether the function answers true for all"));

    public Offer {
        requireNonNull(value, "value is null");
        requireNonNull(shown, "shown is null");
        requireNonNull(meaning, "meaning is null");
    }

    /** A member with its signature. */
    static Offer of(Members.Member member) {
        return new Offer(
                member.name() + (member.isFunction() ? "(" : ""),
                member.isFunction() ? member.doc().usage() : member.name(),
                Completions.brief(member.doc()));
    }
}
