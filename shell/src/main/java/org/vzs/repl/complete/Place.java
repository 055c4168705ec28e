package org.vzs.repl.complete;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.script.api.Members;

/**
 * What is being typed at the cursor.
 *
 * @param start where the word at the cursor begins
 * @param word the word so far
 * @param kind what may stand there
 */
public record Place(int start, String word, Kind kind) {
    /** What may stand at the cursor. */
    public sealed interface Kind {
        /** The name of a command. */
        record CommandName() implements Kind {}

        /** An argument of a command. */
        record CommandArgument(String command) implements Kind {}

        /** A global name, a name that was declared, or a parameter of a function around it. */
        record Name() implements Kind {}

        /** A member of something; {@code receiver} is null where that cannot be known. */
        record Member(@Nullable ApiType receiver) implements Kind {}

        /** The name of an option of a call, those in {@code given} not again. */
        record Option(@Nullable ApiType receiver, Members.Member function, Set<String> given) implements Kind {}

        /**
         * A text: {@code function} is what is called with it, {@code key} the option that it is the value of, each null
         * where there is none.
         */
        record Text(
                @Nullable ApiType receiver,
                @Nullable String function,
                @Nullable String key,
                char quote) implements Kind {}

        /** Nothing that can be guessed, as in a comment or a number. */
        record Nothing() implements Kind {}
    }

    public Place {
        requireNonNull(word, "word is null");
        requireNonNull(kind, "kind is null");
    }
}
