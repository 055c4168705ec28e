package org.vzs.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * A command of a page with what it answers.
 *
 * @param command the command; more than one line if lines beginning with {@code "> "} go on with it
 * @param from index of the first line of the answer in the page
 * @param answer the lines of the answer
 */
record Step(String command, int from, List<String> answer) {
    private static final String PROMPT = "$ ";
    private static final String MORE = "> ";

    Step {
        answer = List.copyOf(answer);
    }

    /** The commands of a console block. */
    static List<Step> of(Block block) {
        List<Step> steps = new ArrayList<>();
        int i = 0;
        while (i < block.lines().size()) {
            String first = block.lines().get(i);
            if (!first.startsWith(PROMPT)) {
                throw new IllegalArgumentException("a console block begins with '$ ': " + first);
            }
            StringBuilder command = new StringBuilder(first.substring(PROMPT.length()));
            i++;
            while (i < block.lines().size() && block.lines().get(i).startsWith(MORE)) {
                command.append('\n').append(block.lines().get(i).substring(MORE.length()));
                i++;
            }
            int from = i;
            while (i < block.lines().size() && !block.lines().get(i).startsWith(PROMPT)) {
                i++;
            }
            steps.add(new Step(
                    command.toString(), block.from() + from, block.lines().subList(from, i)));
        }
        return steps;
    }
}
