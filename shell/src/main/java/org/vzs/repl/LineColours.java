package org.vzs.repl;

import static org.jline.utils.AttributedStyle.DEFAULT;

import java.util.Map;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.vzs.repl.complete.ApiTypes;
import org.vzs.repl.js.Brackets;
import org.vzs.repl.js.Token;
import org.vzs.repl.js.Tokens;

/** Colours a line while it is typed, and the brackets at the cursor. */
final class LineColours implements Highlighter {
    private static final Map<Token.Kind, AttributedStyle> STYLES = Map.of(
            Token.Kind.KEYWORD, DEFAULT.foreground(AttributedStyle.MAGENTA),
            Token.Kind.NUMBER, DEFAULT.foreground(AttributedStyle.CYAN),
            Token.Kind.STRING, DEFAULT.foreground(AttributedStyle.GREEN),
            Token.Kind.TEMPLATE, DEFAULT.foreground(AttributedStyle.GREEN),
            Token.Kind.REGEX, DEFAULT.foreground(AttributedStyle.GREEN),
            Token.Kind.COMMENT, DEFAULT.foreground(AttributedStyle.BRIGHT));
    private static final AttributedStyle GLOBAL =
            DEFAULT.foreground(AttributedStyle.BLUE).bold();
    private static final AttributedStyle PARTNER = DEFAULT.bold().underline();
    private static final AttributedStyle WRONG =
            DEFAULT.foreground(AttributedStyle.RED).bold();

    private final boolean colours;

    /** @param colours whether the terminal may have any */
    LineColours(boolean colours) {
        this.colours = colours;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        return colours ? highlight(buffer, reader.getBuffer().cursor()) : new AttributedString(buffer);
    }

    /** The line in colours; the cursor stands before the character at {@code cursor}. */
    static AttributedString highlight(String line, int cursor) {
        if (line.stripLeading().startsWith(":")) {
            return command(line);
        }
        Brackets brackets = Brackets.of(line);
        int near = brackets.partners().containsKey(cursor) ? cursor : cursor - 1;
        Integer partner = brackets.partners().get(near);
        AttributedStringBuilder out = new AttributedStringBuilder();
        int copied = 0;
        for (Token token : Tokens.of(line)) {
            out.append(line, copied, token.start());
            AttributedStyle style = style(line, token);
            if (brackets.wrong().contains(token.start())) {
                style = WRONG;
            } else if (partner != null && (token.start() == partner || token.start() == near)) {
                style = PARTNER;
            }
            out.styled(style, token.in(line));
            copied = token.end();
        }
        return out.append(line.substring(copied)).toAttributedString();
    }

    private static AttributedStyle style(String line, Token token) {
        boolean member = token.start() > 0 && line.charAt(token.start() - 1) == '.';
        if (token.kind() == Token.Kind.NAME && !member && ApiTypes.global(token.in(line)) != null) {
            return GLOBAL;
        }
        return STYLES.getOrDefault(token.kind(), DEFAULT);
    }

    private static AttributedString command(String line) {
        int end = line.indexOf(' ', line.indexOf(':'));
        int split = end < 0 ? line.length() : end;
        return new AttributedStringBuilder()
                .styled(GLOBAL, line.substring(0, split))
                .append(line.substring(split))
                .toAttributedString();
    }
}
