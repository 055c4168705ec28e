package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;

/** Shows the rest of the last line that began like this one, faint; arrow-right or End at its end takes it. */
final class Suggestions {
    private Suggestions() {}

    static void install(LineReader reader) {
        reader.setAutosuggestion(LineReader.SuggestionType.HISTORY);
        takes(reader, "vzs-forward-char", LineReader.FORWARD_CHAR, "\033[C", "\033OC", KeyMap.ctrl('F'));
        takes(reader, "vzs-end-of-line", LineReader.END_OF_LINE, "\033[F", "\033OF", KeyMap.ctrl('E'));
    }

    private static void takes(LineReader reader, String name, String otherwise, String... keys) {
        Widget widget = () -> {
            String rest = reader.getTailTip();
            boolean atEnd = reader.getBuffer().cursor() == reader.getBuffer().length();
            if (atEnd && rest != null && !rest.isEmpty()) {
                reader.getBuffer().write(rest);
            } else {
                reader.callWidget(otherwise);
            }
            return true;
        };
        reader.getWidgets().put(name, widget);
        KeyMap<Binding> emacs = requireNonNull(reader.getKeyMaps().get(LineReader.EMACS));
        for (String key : keys) {
            emacs.bind(new Reference(name), key);
        }
    }
}
