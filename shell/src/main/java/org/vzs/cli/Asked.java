package org.vzs.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.script.ScriptParameter;

/** Asks a person at a terminal for the parameters that are missing; elsewhere they stay missing, which is an error. */
final class Asked {
    private final Console console;

    Asked(Console console) {
        this.console = console;
    }

    /** The words, and one more for each parameter that was asked for. */
    List<String> complete(List<ScriptParameter> parameters, List<String> words) {
        List<String> all = new ArrayList<>(words);
        if (!console.inIsTerminal() || !console.output().errIsTerminal()) {
            return all;
        }
        // Not closed: it is the process's own.
        BufferedReader in = new BufferedReader(
                new InputStreamReader(System.in, Charset.forName(System.getProperty("stdin.encoding", "UTF-8"))));
        for (ScriptParameter p : parameters) {
            boolean given = words.stream()
                    .anyMatch(w -> w.startsWith(p.name() + "=")
                            || w.equals("--" + p.name())
                            || w.startsWith("--" + p.name() + "="));
            if (!given && !p.optional()) {
                String value = ask(p, in);
                if (value == null) {
                    return all;
                }
                all.add(p.name() + "=" + value);
            }
        }
        return all;
    }

    private @Nullable String ask(ScriptParameter p, BufferedReader in) {
        while (true) {
            console.output()
                    .err()
                    .print(p.name() + (p.text().isEmpty() ? "" : ", " + p.text()) + " (" + p.form() + "): ");
            console.output().err().flush();
            try {
                String line = in.readLine();
                if (line == null) {
                    return null;
                }
                p.parse(line.strip(), Clock.system(ZoneId.systemDefault()));
                return line.strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) {
                console.output().note(String.valueOf(e.getMessage()));
            }
        }
    }
}
