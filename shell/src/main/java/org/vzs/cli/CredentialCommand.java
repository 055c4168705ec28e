package org.vzs.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.vzs.cli.command.Command;
import org.vzs.cli.command.CommandBuilder;
import org.vzs.cli.command.Invocation;
import org.vzs.cli.command.Operand;
import org.vzs.cli.command.UsageProblems;
import org.vzs.config.Keystore;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** {@code vzs credential}: the secrets in a keystore, which never stand on a command line. */
final class CredentialCommand {
    private static final int MOST_BYTES = 64 * 1024;

    private final Console console;

    CredentialCommand(Console console) {
        this.console = console;
    }

    Command command() {
        return new CommandBuilder("vzs credential", "Passwords in a keystore, for credential = \"keystore:FILE#NAME\".")
                .children(
                        new CommandBuilder(
                                        "vzs credential set",
                                        "Put a password into a keystore.",
                                        "It is asked for on a terminal, else read from standard input.",
                                        "A keystore that is not there is made, and a password for it in FILE.password.")
                                .operand("FILE#NAME", Operand.Count.ONE, "The keystore, and what to call the password.")
                                .does(this::set),
                        new CommandBuilder("vzs credential list", "Show the names that a keystore has.")
                                .flag("json", "As one JSON document.")
                                .operand("FILE", Operand.Count.ONE, "The keystore.")
                                .does(this::list),
                        new CommandBuilder("vzs credential remove", "Take a password out of a keystore.")
                                .operand("FILE#NAME", Operand.Count.ONE, "The keystore, and the name.")
                                .does(this::remove))
                .build();
    }

    private record Place(Path file, String name) {}

    private static Place place(Invocation words) {
        String operand = Objects.requireNonNull(words.operand(0));
        String bare = operand.startsWith("keystore:") ? operand.substring("keystore:".length()) : operand;
        int hash = bare.lastIndexOf('#');
        if (hash <= 0 || hash == bare.length() - 1) {
            throw UsageProblems.wrong(words.command(), "write the keystore and the name as FILE#NAME", null);
        }
        return new Place(Path.of(bare.substring(0, hash)).toAbsolutePath(), bare.substring(hash + 1));
    }

    private Keystore keystore(Path file) {
        return new Keystore(file, console.environment());
    }

    private int set(Invocation words) {
        Place place = place(words);
        List<Path> made =
                keystore(place.file()).set(place.name(), console.inIsTerminal() ? asked(place.name()) : piped());
        made.forEach(f -> console.output().note("made " + f));
        if (console.output().errIsTerminal()) {
            console.output()
                    .note("in the estate file: credential = \"keystore:" + place.file() + "#" + place.name() + "\"");
        }
        return ExitCode.OK.number();
    }

    private static String asked(String name) {
        java.io.Console terminal = Objects.requireNonNull(System.console());
        if (!terminal.isTerminal()) {
            throw wrong("standard output is no terminal, so the password cannot be asked for without showing it");
        }
        char[] first = terminal.readPassword("Password of %s: ", name);
        char[] second = first == null ? null : terminal.readPassword("Once more: ");
        if (first == null || second == null) {
            throw new ProblemException(ExitCode.INTERRUPTED, Problem.of("interrupted", "nothing was typed"));
        }
        String password = new String(first);
        if (!password.equals(new String(second))) {
            throw wrong("the two are not the same; nothing was changed");
        }
        return password;
    }

    /** Standard input to its end, without one line end. */
    private static String piped() {
        try {
            InputStream in = System.in;
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw wrong("standard input is longer than " + MOST_BYTES + " bytes");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.endsWith("\r\n")
                    ? text.substring(0, text.length() - 2)
                    : text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        } catch (CharacterCodingException e) {
            throw wrong("standard input is not UTF-8 text");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException wrong(String message) {
        return new ProblemException(ExitCode.USAGE, Problem.of("credential.input", message));
    }

    private int list(Invocation words) {
        Path file = Path.of(Objects.requireNonNull(words.operand(0))).toAbsolutePath();
        List<String> names = keystore(file).aliases();
        if (words.has("json")) {
            console.output().say(json(file, names));
        } else {
            names.forEach(console.output()::say);
        }
        return ExitCode.OK.number();
    }

    private static String json(Path file, List<String> names) {
        StringWriter text = new StringWriter();
        try (JsonGenerator g = new JsonFactory().createGenerator(text)) {
            g.writeStartObject();
            g.writeStringField("keystore", file.toString());
            g.writeArrayFieldStart("names");
            for (String name : names) {
                g.writeString(name);
            }
            g.writeEndArray();
            g.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private int remove(Invocation words) {
        Place place = place(words);
        keystore(place.file()).remove(place.name());
        return ExitCode.OK.number();
    }
}
