package org.vzs.docs;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vzs.script.ScriptHead;
import org.vzs.script.ScriptParameter;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.RunbookFolder;

/** The page of the library says what the heads of the runbooks say. */
class LibraryReferenceTest {
    @Test
    void theLibraryIsAsTheRunbooksSay() throws Exception {
        Library library = new Library(List.of(new RunbookFolder(Path.of("..", "stdlib"))));
        StringBuilder page = new StringBuilder("""
                # The library of runbooks

                Made from the heads of the runbooks. [How to use them](../how-to/runbooks.md).
                """);
        for (String name : library.names()) {
            entry(name, library.get(name).head(), page);
        }
        ReferenceFile.check("library.md", page.toString());
    }

    private static void entry(String name, ScriptHead head, StringBuilder page) {
        page.append("\n## ").append(name).append("\n\n").append(head.summary()).append("\n\n");
        page.append("| parameter | | |\n|---|---|---|\n");
        for (ScriptParameter p : head.parameters()) {
            String needed = p.otherwise() != null ? "`" + p.otherwise() + "`" : p.optional() ? "optional" : "needed";
            page.append("| `")
                    .append(p.name())
                    .append("` | ")
                    .append(p.text())
                    .append(" (")
                    .append(p.form().replace("|", "\\|"))
                    .append(") | ")
                    .append(needed)
                    .append(" |\n");
        }
        page.append("\nChanges: ").append(String.join("; ", head.changes())).append(".\n\n```text\n");
        head.examples().forEach(e -> page.append(e).append('\n'));
        page.append("```\n\nFrom: ").append(String.join("; ", head.sources())).append(".\n");
    }
}
