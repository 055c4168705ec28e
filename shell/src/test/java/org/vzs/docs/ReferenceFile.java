package org.vzs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of {@code docs/reference} that is made from the code. */
public final class ReferenceFile {
    private static final Path FOLDER = Path.of("..", "docs", "reference");

    private ReferenceFile() {}

    /** The text of a page. */
    public static String read(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }

    /** Fails if the file does not say what {@code page} says; {@code -Dvzs.docs=write} writes it anew. */
    public static void check(String file, String page) throws IOException {
        Path path = FOLDER.resolve(file);
        if ("write".equals(System.getProperty("vzs.docs"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(path, page);
        }
        assertThat(path)
                .as("run: mvn test -Dtest='*Reference*Test' -Dvzs.docs=write")
                .hasContent(page);
    }
}
