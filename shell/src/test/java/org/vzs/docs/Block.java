package org.vzs.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param info what stands behind the opening fence, such as {@code console}
 * @param from index of its first line in the page, behind the fence
 * @param lines its lines
 */
record Block(String info, int from, List<String> lines) {
    private static final String FENCE = "```";

    Block {
        lines = List.copyOf(lines);
    }

    /** The blocks of a page, in order. */
    static List<Block> of(List<String> page) {
        List<Block> blocks = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < page.size(); i++) {
            if (!page.get(i).startsWith(FENCE)) {
                continue;
            }
            if (from < 0) {
                from = i + 1;
            } else {
                String info = page.get(from - 1).substring(FENCE.length()).strip();
                blocks.add(new Block(info, from, page.subList(from, i)));
                from = -1;
            }
        }
        if (from >= 0) {
            throw new IllegalArgumentException("the block that begins on line " + from + " has no end");
        }
        return blocks;
    }

    /** Whether it shows commands and what they answer. */
    boolean isConsole() {
        return info.equals("console");
    }

    /** The file that the reader is told to write; empty if it is none. */
    String file() {
        int at = info.indexOf(" file=");
        return at < 0 ? "" : info.substring(at + " file=".length()).strip();
    }

    /** Its text. */
    String text() {
        return String.join("\n", lines) + "\n";
    }
}
