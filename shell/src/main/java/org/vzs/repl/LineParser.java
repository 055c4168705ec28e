package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.vzs.repl.command.Commands;
import org.vzs.repl.complete.Place;
import org.vzs.repl.js.Token;
import org.vzs.repl.js.Tokens;

/** Tells the line editor when a line is whole and which word stands at the cursor. */
final class LineParser implements Parser {
    private final Predicate<String> incomplete;
    private final Function<String, Place> places;

    /**
     * @param incomplete whether a JavaScript text is the beginning of something that is not whole
     * @param places what is typed at the end of a text
     */
    LineParser(Predicate<String> incomplete, Function<String, Place> places) {
        this.incomplete = requireNonNull(incomplete, "incomplete is null");
        this.places = requireNonNull(places, "places is null");
    }

    private record Word(String line, int cursor, int start, String word) implements CompletingParsedLine {
        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.COMPLETE) {
            Place place = places.apply(line.substring(0, cursor));
            return new Word(line, cursor, place.start(), place.word());
        }
        if (context == ParseContext.ACCEPT_LINE && isIncomplete(line, incomplete)) {
            throw new EOFError(-1, cursor, "not whole");
        }
        return new Word(line, cursor, cursor, "");
    }

    /** Whether a line has to go on. */
    static boolean isIncomplete(String line, Predicate<String> incomplete) {
        if (line.isBlank() || Commands.isCommand(line)) {
            return false;
        }
        List<Token> tokens = Tokens.of(line);
        boolean open = tokens.stream()
                .anyMatch(t -> t.open() && (t.kind() == Token.Kind.TEMPLATE || t.kind() == Token.Kind.COMMENT));
        return open || incomplete.test(line);
    }
}
