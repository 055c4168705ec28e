package org.vzs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link between the pages leads somewhere, and every page can be reached from the README. */
final class LinksTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(REPOSITORY.resolve("docs"))) {
            return Stream.concat(Stream.of(REPOSITORY.resolve("README.md")), docs)
                    .filter(p -> p.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static List<String> links(Path page) throws IOException {
        Matcher link = LINK.matcher(Files.readString(page));
        return link.results()
                .map(r -> r.group(1))
                .filter(l -> !l.contains("://"))
                .toList();
    }

    private static Path target(Path page, String link) {
        return page.resolveSibling(link.replaceFirst("#.*", "")).normalize();
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (String link : links(page)) {
                Path target = target(page, link);
                int anchor = link.indexOf('#');
                if (!Files.exists(target) || (anchor >= 0 && !headings(target).contains(link.substring(anchor + 1)))) {
                    broken.add(REPOSITORY.relativize(page) + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageButTheDecisionsIsLinkedFromTheReadme() throws IOException {
        Path readme = REPOSITORY.resolve("README.md");
        List<Path> linked = links(readme).stream().map(l -> target(readme, l)).toList();
        assertThat(linked)
                .containsAll(pages().stream()
                        .filter(p -> !p.equals(readme) && !p.toString().contains("/adr/"))
                        .toList());
    }

    private static List<String> headings(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(l -> l.startsWith("#"))
                .map(l -> l.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\d -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
