package org.vzs.script.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.testing.Backends;
import org.vzs.testing.Command;

/** The page in a real browser; what it looks like is left in target/pages. */
class CapacityPageIT {
    private static final String CHROMIUM = "/usr/bin/chromium";
    private static final Path PICTURES = Path.of("target", "pages").toAbsolutePath();

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void needsABrowser() throws IOException {
        Backends.require("chromium", Backends.executable(CHROMIUM), "apt-get install chromium");
        Files.createDirectories(PICTURES);
    }

    private Command.Ended browse(Path page, String... more) {
        List<String> command = new ArrayList<>(List.of(
                CHROMIUM,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=1200,3000"));
        command.addAll(List.of(more));
        command.add(page.toUri().toString());
        return Command.await(
                Command.start(folder, Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString()), command));
    }

    @Test
    void chartsAreDrawnAndNothingComplains() throws IOException {
        Path page = PICTURES.resolve("capacity.html");
        Files.writeString(page, CapacityPage.of(SampleReport.make(), 85));
        Path picture = PICTURES.resolve("capacity.png");
        Files.deleteIfExists(picture);

        Command.Ended ended = browse(page, "--screenshot=" + picture, "--dump-dom");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).doesNotContain("CONSOLE");
        // The parser of the browser found what was written, and nothing out of a name.
        assertThat(ended.out()).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(count(ended.out(), "<svg")).isEqualTo(9);
        assertThat(count(ended.out(), "class=\"ahead\"")).isEqualTo(7);
        assertThat(picture).exists();
        assertThat(colours(picture)).as("a page that was drawn").isGreaterThan(50);
        assertThat(corner(picture)).as("a light page").isGreaterThan(0xF0);

        Path dark = PICTURES.resolve("capacity-dark.png");
        Files.deleteIfExists(dark);
        browse(page, "--blink-settings=preferredColorScheme=0", "--screenshot=" + dark);
        assertThat(corner(dark)).as("a dark page for who wants it dark").isLessThan(0x30);
    }

    /** How bright the page is where nothing stands, 0 to 255. */
    private static int corner(Path picture) throws IOException {
        return javax.imageio.ImageIO.read(picture.toFile()).getRGB(2, 2) >> 8 & 0xFF;
    }

    /** A blank page has one. */
    private static long colours(Path picture) throws IOException {
        var image = javax.imageio.ImageIO.read(picture.toFile());
        return Stream.iterate(0, i -> i + 1)
                .limit((long) image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .distinct()
                .count();
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
