package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.vzs.repl.render.Pager;

/** Pages on a terminal with the keys of less: space b j k g G, left and right for wide lines, / n N to search, q to leave. */
final class TerminalPager implements Pager {
    private static final int SIDESTEP = 20;

    private final Terminal terminal;
    private List<AttributedString> lines = List.of();
    private String wanted = "";
    private int top;
    private int left;

    TerminalPager(Terminal terminal) {
        this.terminal = requireNonNull(terminal, "terminal is null");
    }

    @Override
    public void page(List<AttributedString> all) {
        lines = all;
        top = 0;
        left = 0;
        wanted = "";
        Attributes before = terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false); // Ctrl-C is a key here: it leaves
        terminal.setAttributes(raw);
        terminal.puts(Capability.enter_ca_mode);
        try {
            boolean on = true;
            while (on) {
                draw(status());
                on = key(terminal.reader().read());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            terminal.puts(Capability.exit_ca_mode);
            terminal.setAttributes(before);
            terminal.flush();
        }
    }

    private int rows() {
        return Math.max(1, terminal.getRows() - 1);
    }

    private String status() {
        int last = Math.min(lines.size(), top + rows());
        return (top + 1) + "-" + last + " of " + lines.size() + "  q leaves, / searches";
    }

    private void draw(String status) {
        int width = Math.max(1, terminal.getColumns());
        terminal.puts(Capability.clear_screen);
        for (int i = top; i < top + rows(); i++) {
            if (i < lines.size()) {
                AttributedString line = lines.get(i);
                terminal.writer().print(TerminalText.of(line.columnSubSequence(left, left + width), terminal));
            }
            terminal.writer().print("\r\n");
        }
        AttributedString bar = new AttributedStringBuilder()
                .styled(AttributedStyle.INVERSE, status)
                .toAttributedString();
        terminal.writer().print(bar.columnSubSequence(0, width - 1).toAnsi(terminal));
        terminal.flush();
    }

    /** Does what a key says; false to leave. */
    private boolean key(int key) throws IOException {
        switch (key) {
            case 'q', 3, 4, -1 -> {
                return false;
            }
            case ' ', 'f' -> scroll(rows());
            case 'b' -> scroll(-rows());
            case 'j', '\r', '\n' -> scroll(1);
            case 'k' -> scroll(-1);
            case 'g' -> top = 0;
            case 'G' -> scroll(lines.size());
            case '/' -> {
                wanted = question();
                find(top, 1);
            }
            case 'n' -> find(top + 1, 1);
            case 'N' -> find(top - 1, -1);
            case 27 -> escape();
            default -> {
                // A key that means nothing here.
            }
        }
        return true;
    }

    private void escape() throws IOException {
        if (terminal.reader().read(50) == NonBlockingReader.READ_EXPIRED) {
            return;
        }
        switch (terminal.reader().read(50)) {
            case 'A' -> scroll(-1);
            case 'B' -> scroll(1);
            case 'C' -> left += SIDESTEP;
            case 'D' -> left = Math.max(0, left - SIDESTEP);
            case '5' -> scroll(-rows());
            case '6' -> scroll(rows());
            default -> {
                // A key that means nothing here.
            }
        }
    }

    private void scroll(int by) {
        top = Math.clamp((long) top + by, 0, Math.max(0, lines.size() - rows()));
    }

    private String question() throws IOException {
        StringBuilder typed = new StringBuilder();
        while (true) {
            draw("/" + typed);
            int c = terminal.reader().read();
            if (c == '\r' || c == '\n' || c < 0) {
                return typed.toString();
            }
            if (c == 127 || c == 8) {
                typed.setLength(Math.max(0, typed.length() - 1));
            } else if (c >= ' ') {
                typed.appendCodePoint(c);
            }
        }
    }

    private void find(int from, int step) {
        String text = wanted.toLowerCase(Locale.ROOT);
        for (int i = from; !text.isEmpty() && i >= 0 && i < lines.size(); i += step) {
            if (lines.get(i).toString().toLowerCase(Locale.ROOT).contains(text)) {
                top = i;
                return;
            }
        }
    }
}
