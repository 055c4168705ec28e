package org.vzs.repl.complete;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import org.vzs.repl.render.Glyphs;

/** Gives the line editor what {@link Completions} offers. The offers are ranked already, so it matches nothing again. */
public final class ShellCompleter implements Completer {
    /** Below this width names stand alone. */
    private static final int NARROW = 40;

    private final Completions completions;
    private final Glyphs glyphs;

    /**
     * @param completions what is offered
     * @param glyphs what the terminal can show
     */
    public ShellCompleter(Completions completions, Glyphs glyphs) {
        this.completions = requireNonNull(completions, "completions is null");
        this.glyphs = requireNonNull(glyphs, "glyphs is null");
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        Place place = completions.place(line.line().substring(0, line.cursor()));
        String rest = line.line().substring(line.cursor());
        // JLine cuts signatures and meanings anywhere where there is no room for them.
        boolean narrow = reader.getTerminal().getColumns() < NARROW;
        int order = 0;
        for (Offer offer : completions.at(place)) {
            String value = offer.value();
            if (value.endsWith("(") && rest.startsWith("(")) {
                value = value.substring(0, value.length() - 1);
            }
            if (place.kind() instanceof Place.Kind.Text text && rest.indexOf(text.quote()) != 0) {
                value = value + text.quote();
            }
            String meaning = narrow ? "" : glyphs.fit(offer.meaning());
            String shown = narrow ? offer.shown().replaceFirst("\\(.+\\)$", "()") : offer.shown();
            candidates.add(new Candidate(
                    value, glyphs.fit(shown), null, meaning.isEmpty() ? null : meaning, null, null, false, order++));
        }
    }

    /** Lets every candidate through in its order, and completes as far as they agree. */
    public static final class Matcher implements CompletionMatcher {
        private String word = "";
        private List<Candidate> all = List.of();

        @Override
        public void compile(
                Map<LineReader.Option, Boolean> options,
                boolean prefix,
                CompletingParsedLine line,
                boolean caseInsensitive,
                int errors,
                @Nullable String originalGroupName) {
            word = line.word().substring(0, line.wordCursor());
        }

        @Override
        public List<Candidate> matches(List<Candidate> candidates) {
            all = List.copyOf(candidates);
            return candidates;
        }

        @Override
        public @Nullable Candidate exactMatch() {
            return all.stream().filter(c -> c.value().equals(word)).findFirst().orElse(null);
        }

        @Override
        public String getCommonPrefix() {
            if (all.isEmpty()) {
                return word;
            }
            String common = all.getFirst().value();
            for (Candidate candidate : all) {
                int same = 0;
                while (same < common.length()
                        && same < candidate.value().length()
                        && common.charAt(same) == candidate.value().charAt(same)) {
                    same++;
                }
                common = common.substring(0, same);
            }
            return common.startsWith(word) ? common : word;
        }
    }
}
