package org.vzs.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.vzs.run.Asker;
import org.vzs.script.ScriptParameter;

/**
 * Asks a person at a terminal: for the parameters that are missing, which elsewhere is an error, and for what a script wants to
 * know beside them. The one place where a batch run asks. Not thread-safe.
 */
final class Asked implements Asker {
    private final Console console;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private @Nullable BufferedReader typed;

    Asked(Console console) {
        this.console = console;
    }

    /** The words, and one more for each parameter that was asked for. */
    List<String> complete(List<ScriptParameter> parameters, List<String> words) {
        List<String> all = new ArrayList<>(words);
        if (!isWatched()) {
            return all;
        }
        BufferedReader in = in();
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

    /**
     * Asks once; an empty answer is none. The line is read on a thread of its own, because a read from a terminal cannot be
     * interrupted.
     */
    @Override
    public @Nullable String ask(String parameter, String question) throws InterruptedException {
        if (!isWatched()) {
            return null;
        }
        prompt(question + " (" + parameter + ", empty for no answer): ");
        FutureTask<@Nullable String> line = new FutureTask<>(in()::readLine);
        Thread.ofPlatform().daemon().name("answer").start(line);
        try {
            String answer = line.get();
            if (answer == null || answer.isBlank()) {
                return null;
            }
            answers.put(parameter, answer.strip());
            return answer.strip();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** What was answered to the questions of the script, as {@code name=value}. */
    List<String> answers() {
        return answers.entrySet().stream()
                .map(a -> a.getKey() + "=" + a.getValue())
                .toList();
    }

    private boolean isWatched() {
        return console.inIsTerminal() && console.output().errIsTerminal();
    }

    /** Not closed: it is the process's own. One for all questions, since it reads ahead. */
    private BufferedReader in() {
        BufferedReader reader = typed;
        if (reader == null) {
            reader = new BufferedReader(
                    new InputStreamReader(System.in, Charset.forName(System.getProperty("stdin.encoding", "UTF-8"))));
            typed = reader;
        }
        return reader;
    }

    private void prompt(String text) {
        console.output().err().print(console.output().redactor().redact(text));
        console.output().err().flush();
    }

    private @Nullable String ask(ScriptParameter p, BufferedReader in) {
        while (true) {
            prompt(p.name() + (p.text().isEmpty() ? "" : ", " + p.text()) + " (" + p.form() + "): ");
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
