package org.vzs.script.runbook;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Runbooks in a folder, as {@code AREA/NAME.vzs}. A folder that is not there holds none. Immutable. */
public final class RunbookFolder implements RunbookSource {
    /** What areas and runbooks may be called. */
    public static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private static final String SUFFIX = ".vzs";
    private static final String TRANSCRIPT = ".transcript";

    private final Path folder;

    /** @param folder the folder of the areas */
    public RunbookFolder(Path folder) {
        this.folder = requireNonNull(folder, "folder is null");
    }

    @Override
    public String label() {
        return folder.toString();
    }

    @Override
    public List<String> names() {
        return files(folder).stream()
                .filter(area -> Files.isDirectory(area) && isWord(name(area)))
                .flatMap(area -> files(area).stream()
                        .map(RunbookFolder::name)
                        .filter(n -> n.endsWith(SUFFIX) && isWord(n.substring(0, n.length() - SUFFIX.length())))
                        .map(n -> name(area) + "/" + n.substring(0, n.length() - SUFFIX.length())))
                .sorted()
                .toList();
    }

    @Override
    public String text(String name) {
        return read(folder.resolve(name + SUFFIX));
    }

    @Override
    public String place(String name) {
        return folder.resolve(name + SUFFIX).toString();
    }

    @Override
    public Map<String, String> transcripts(String name) {
        Path area = requireNonNull(folder.resolve(name).getParent());
        String word = name.substring(name.indexOf('/') + 1);
        Map<String, String> transcripts = new LinkedHashMap<>();
        files(area).stream()
                .filter(f -> name(f).equals(word + TRANSCRIPT)
                        || (name(f).startsWith(word + ".") && name(f).endsWith(TRANSCRIPT)))
                .forEach(f -> transcripts.put(f.toString(), read(f)));
        return transcripts;
    }

    private static boolean isWord(String name) {
        return WORD.matcher(name).matches();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static ProblemException unreadable(Path file, IOException e) {
        String why = e instanceof CharacterCodingException ? "it is not UTF-8" : "cannot read it: " + e;
        return new ProblemException(
                ExitCode.USAGE, Problem.of("runbook.file", why).at(file.toString()));
    }
}
