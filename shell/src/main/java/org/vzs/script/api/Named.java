package org.vzs.script.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.estate.Item;
import org.vzs.estate.Selection;

/**
 * What {@code vms(…)} and its like take: nothing, a name with wildcards, a list of literal names and things, or a selection.
 *
 * @param all everything
 * @param matching those of a name that may have wildcards
 * @param literal those of literal names
 * @param selection the class of such a selection
 * @param object the class of one
 * @param numbers whether ids are numbers, which a script may give as such
 */
record Named<T extends Item>(
        Supplier<Selection<T>> all,
        Function<String, Selection<T>> matching,
        Function<Collection<String>, Selection<T>> literal,
        Class<? extends SelectionObject<T>> selection,
        Class<? extends ItemObject<T>> object,
        boolean numbers) {

    /** Those that the one argument names. */
    Selection<T> of(Args args) {
        Value given = args.atMost(1).get(0);
        if (given == null) {
            return all.get();
        }
        String name = text(given);
        if (name != null) {
            return matching.apply(name);
        }
        if (given.isProxyObject() && selection.isInstance(given.asProxyObject())) {
            return selection.cast(given.asProxyObject()).selection();
        }
        if (!given.hasArrayElements()) {
            throw args.wrong("needs a name or a list of names, not " + Args.kind(given));
        }
        List<String> names = new ArrayList<>();
        List<T> resolved = new ArrayList<>();
        for (long i = 0; i < given.getArraySize(); i++) {
            Value element = given.getArrayElement(i);
            String each = text(element);
            if (each != null) {
                names.add(each);
            } else if (element.isProxyObject() && object.isInstance(element.asProxyObject())) {
                resolved.add(object.cast(element.asProxyObject()).item());
            } else {
                throw args.wrong("needs names, not " + Args.kind(element));
            }
        }
        return Selection.of(resolved).plus(names.isEmpty() ? Selection.of(List.of()) : literal.apply(names));
    }

    private @Nullable String text(Value given) {
        return numbers || given.isString() ? name(given) : null;
    }

    /** A text, or a whole number: containers have such ids. */
    static @Nullable String name(Value given) {
        if (given.isString()) {
            return given.asString();
        }
        return given.fitsInLong() ? Long.toString(given.asLong()) : null;
    }
}
