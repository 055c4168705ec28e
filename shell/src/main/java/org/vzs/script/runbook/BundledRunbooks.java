package org.vzs.script.runbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The runbooks that come with vzs: resources below {@code /stdlib} on the class path, with a list of their files made at
 * build. None where that jar is not there. Immutable.
 */
public final class BundledRunbooks implements RunbookSource {
    private static final String ROOT = "/stdlib/";
    private static final String SUFFIX = ".vzs";
    private static final String TRANSCRIPT = ".transcript";

    private @Nullable List<String> files;

    @Override
    public String label() {
        return "bundled";
    }

    private synchronized List<String> files() {
        if (files == null) {
            String index = resource("index");
            files = index == null
                    ? List.of()
                    : index.lines().filter(l -> !l.isBlank()).sorted().toList();
        }
        return files;
    }

    @Override
    public List<String> names() {
        return files().stream()
                .filter(f -> f.endsWith(SUFFIX))
                .map(f -> f.substring(0, f.length() - SUFFIX.length()))
                .toList();
    }

    @Override
    public String text(String name) {
        return existing(name + SUFFIX);
    }

    @Override
    public String place(String name) {
        return name + SUFFIX;
    }

    @Override
    public Map<String, String> transcripts(String name) {
        Map<String, String> transcripts = new LinkedHashMap<>();
        files().stream()
                .filter(f -> f.startsWith(name + ".") && f.endsWith(TRANSCRIPT))
                .forEach(f -> transcripts.put(f, existing(f)));
        return transcripts;
    }

    private static String existing(String file) {
        String text = resource(file);
        if (text == null) {
            throw new IllegalStateException("the index of the bundled runbooks names " + file + ", which is not there");
        }
        return text;
    }

    private static @Nullable String resource(String file) {
        try (InputStream in = BundledRunbooks.class.getResourceAsStream(ROOT + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
