package org.vzs.transport.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ssh_config(5) files: {@code Host} sections, quoted values, {@code Include} with a wildcard in the file's name. */
final class SshConfigReader {
    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z0-9]+)(?:\\s*=\\s*|\\s+)(.*?)\\s*");
    private static final int DEEPEST_INCLUDE = 16;

    private final Path home;
    private final List<SshConfig.Section> sections = new ArrayList<>();

    private SshConfigReader(Path home) {
        this.home = home;
    }

    /**
     * Reads {@code files} in turn; one that does not exist is empty.
     *
     * @throws UncheckedIOException if one exists and cannot be read
     */
    static SshConfig read(List<Path> files, Path home) {
        SshConfigReader reader = new SshConfigReader(home);
        for (Path file : files) {
            reader.read(file, List.of("*"), 0);
        }
        return new SshConfig(reader.sections);
    }

    private void read(Path file, List<String> patterns, int depth) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> current = patterns;
        List<SshConfig.Setting> settings = new ArrayList<>();
        for (String line : lines) {
            Matcher m = LINE.matcher(line);
            if (line.strip().startsWith("#") || !m.matches()) {
                continue;
            }
            String keyword = m.group(1).toLowerCase(Locale.ROOT);
            List<String> words = words(m.group(2));
            if (words.isEmpty()) {
                continue;
            }
            switch (keyword) {
                case "host", "match" -> {
                    sections.add(new SshConfig.Section(current, settings));
                    settings = new ArrayList<>();
                    // A section inside an included file applies only where the Include itself does: the usual nesting
                    // (Include at the top) makes that every host.
                    current = keyword.equals("host") ? words : words.equals(List.of("all")) ? List.of("*") : List.of();
                }
                case "include" -> {
                    sections.add(new SshConfig.Section(current, settings));
                    settings = new ArrayList<>();
                    if (depth < DEEPEST_INCLUDE && !current.isEmpty()) {
                        for (String word : words) {
                            include(word, current, file, depth + 1);
                        }
                    }
                }
                default -> settings.add(new SshConfig.Setting(keyword, words.getFirst()));
            }
        }
        sections.add(new SshConfig.Section(current, settings));
    }

    private void include(String word, List<String> patterns, Path from, int depth) {
        Path base = from.startsWith(home)
                ? home.resolve(".ssh")
                : from.toAbsolutePath().getParent();
        Path path = word.startsWith("~/") ? home.resolve(word.substring(2)) : base == null ? from : base.resolve(word);
        Path folder = path.getParent();
        Path name = path.getFileName();
        if (folder == null || name == null || !Files.isDirectory(folder)) {
            return;
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> matching = Files.newDirectoryStream(folder, name.toString())) {
            matching.forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        found.stream().filter(Files::isRegularFile).forEach(f -> read(f, patterns, depth));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(text);
        while (m.find()) {
            String word = m.group(1) == null ? m.group(2) : m.group(1);
            if (m.group(1) == null && word.startsWith("#")) {
                break;
            }
            words.add(word);
        }
        return words;
    }
}
