package org.vzs.config;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Quoted;

/**
 * Reads {@code estate.toml}. Every mistake in it is found and reported at once, in the order of the file, with its
 * place. Values are not repeated in messages, since any of them may be a misplaced password. No command is run and no
 * secret is kept by loading.
 */
public final class EstateFile {
    /** What tomlj found instead of what it expected; it may be an unquoted password. */
    private static final Pattern FOUND_TEXT = Pattern.compile("Unexpected '[^\\\\].*?'(, expected|$)", Pattern.DOTALL);

    private EstateFile() {}

    /**
     * Loads an estate file.
     *
     * @param file the file
     * @param schemes the schemes that drivers stand for
     * @param credentials reads the credential references
     * @throws ProblemException USAGE, with all that is wrong
     */
    public static EstateConfig load(Path file, Schemes schemes, Credentials credentials) {
        requireNonNull(schemes, "schemes is null");
        requireNonNull(credentials, "credentials is null");
        TomlParseResult toml = Toml.parse(read(file));
        List<PlacedProblem> problems = new ArrayList<>();
        for (TomlParseError error : toml.errors()) {
            problems.add(new PlacedProblem(
                    error.position().line(),
                    error.position().column(),
                    Problem.of("estate.syntax", syntax(error)).advise("strings stand in double quotes")));
        }
        // After a syntax error some keys are lost; to call them missing would mislead.
        boolean whole = toml.errors().isEmpty();
        List<Endpoint> endpoints = new ArrayList<>();
        for (String key : toml.keySet()) {
            if (!key.equals("endpoint")) {
                problems.add(PlacedProblem.at(
                        toml,
                        key,
                        Problem.of("estate.unknown-section", "unknown section or key " + Quoted.of(key))
                                .advise("an estate file has [endpoint.NAME] sections only")));
            } else if (toml.get(List.of(key)) instanceof TomlTable sections) {
                endpoints.addAll(endpoints(sections, new EndpointReader(file, schemes, credentials, whole, problems)));
            } else {
                problems.add(PlacedProblem.at(
                        toml,
                        key,
                        Problem.of("estate.wrong-type", "endpoint is not a section")
                                .advise("write [endpoint.NAME]")));
            }
        }
        if (problems.isEmpty() && endpoints.isEmpty()) {
            problems.add(new PlacedProblem(
                    1,
                    1,
                    Problem.of("estate.empty", "no endpoint is configured").advise("add an [endpoint.NAME] section")));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    problems.stream().sorted().map(p -> p.in(file)).toList());
        }
        return new EstateConfig(endpoints);
    }

    private static List<Endpoint> endpoints(TomlTable sections, EndpointReader reader) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (String name : sections.keySet()) {
            Endpoint endpoint = reader.read(name, sections);
            if (endpoint != null) {
                endpoints.add(endpoint);
            }
        }
        return endpoints;
    }

    private static String syntax(TomlParseError error) {
        String message = requireNonNull(error.getMessage());
        return FOUND_TEXT.matcher(message).replaceAll("unexpected text$1");
    }

    private static String read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            CharBuffer text = CharBuffer.allocate(bytes.length + 1);
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
            text.flip();
            if (result.isError()) {
                String before = text.toString();
                int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
                int column = before.length() - before.lastIndexOf('\n');
                throw new ProblemException(
                        ExitCode.USAGE,
                        Problem.of("estate.not-utf8", "the file is not UTF-8 text")
                                .at(file + ":" + line + ":" + column)
                                .advise("save it as UTF-8"));
            }
            // Some editors put a byte order mark in front, which TOML does not know.
            return text.length() > 0 && text.charAt(0) == '\uFEFF'
                    ? text.toString().substring(1)
                    : text.toString();
        } catch (NoSuchFileException e) {
            throw unreadable(
                    "estate.missing",
                    file,
                    "there is no estate file",
                    "write it, name another with VZS_ESTATE, or work on the lab with --lab");
        } catch (IOException e) {
            String why =
                    Files.isDirectory(file) ? "it is a folder" : e.getClass().getSimpleName();
            throw unreadable("estate.unreadable", file, "the estate file cannot be read: " + why, null);
        }
    }

    private static ProblemException unreadable(String code, Path file, String message, @Nullable String advice) {
        return new ProblemException(ExitCode.USAGE, new Problem(code, message, file.toString(), advice));
    }

    /** The problem of a key that nobody knows. */
    static Problem unknownKey(String key, List<String> known) {
        String near = NearMiss.advice(key, known);
        return Problem.of("estate.unknown-key", "unknown key " + Quoted.of(key))
                .advise(near != null ? near : "known: " + String.join(", ", known));
    }
}
