package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import org.vzs.repl.render.FittedTable;
import org.vzs.repl.render.Screen;
import org.vzs.script.TableData;

/** How commands show what is more than a line. */
public final class Showing {
    private final ReplSettings settings;
    private final Screen screen;

    /**
     * @param settings what the process gives
     * @param screen where to show
     */
    Showing(ReplSettings settings, Screen screen) {
        this.settings = requireNonNull(settings, "settings is null");
        this.screen = requireNonNull(screen, "screen is null");
    }

    /** Shows a table. */
    public void table(TableData table) {
        new FittedTable(table, screen.width(), screen.glyphs()).lines().forEach(screen::print);
    }

    /** Shows a document, or writes it, without secrets, to a new file of that name. */
    public void document(String file, String text) {
        if (file.isEmpty()) {
            text.lines().forEach(screen::print);
        } else {
            String masked = settings.redactor().redact(text);
            screen.note("wrote " + NewFile.write(settings.folder().resolve(file), masked));
        }
    }
}
