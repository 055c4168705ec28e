package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.repl.render.FittedTable;
import org.vzs.repl.render.Screen;
import org.vzs.repl.render.Words;
import org.vzs.script.CsvData;
import org.vzs.script.PersonTerminal;
import org.vzs.script.ScriptHost;
import org.vzs.script.TableData;
import org.vzs.script.runbook.Library;

/** What lines at the prompt are given: their words go to the screen, their questions to the person. */
final class Host implements ScriptHost {
    private final Screen screen;
    private final Questions questions;
    private final Function<String, CsvData> csv;
    private final Library library;
    private final BiConsumer<String, String> answered;

    /**
     * @param screen where to write
     * @param questions asks the person
     * @param csv reads a CSV file by its path
     * @param library the runbooks that can be named
     * @param answered hears of the parameters that questions were about, and of the answers
     */
    Host(
            Screen screen,
            Questions questions,
            Function<String, CsvData> csv,
            Library library,
            BiConsumer<String, String> answered) {
        this.answered = requireNonNull(answered, "answered is null");
        this.library = requireNonNull(library, "library is null");
        this.screen = requireNonNull(screen, "screen is null");
        this.questions = requireNonNull(questions, "questions is null");
        this.csv = requireNonNull(csv, "csv is null");
    }

    @Override
    public CsvData csv(@Nullable String file) {
        if (file == null) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("csv.none", "there is no CSV file here").advise("name one, as in csv('vms.csv')"));
        }
        return csv.apply(file);
    }

    @Override
    public boolean confirm(String question) {
        return PersonConfirmer.isYes(questions.ask(question + " [y/N] "));
    }

    @Override
    public @Nullable String ask(String parameter, String question) {
        if (questions.equals(Questions.NOBODY)) {
            return null;
        }
        String answer = questions.ask(question + " (empty for no answer) ");
        if (answer != null && !answer.isBlank()) {
            answered.accept(parameter, answer.strip());
        }
        return answer;
    }

    @Override
    public void log(Level level, String message) {
        AttributedStyle style = switch (level) {
            case DEBUG -> Words.FAINT;
            case INFO -> AttributedStyle.DEFAULT;
            case WARN -> AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
            case ERROR -> Words.ERROR;
        };
        screen.note((level == Level.INFO ? "" : level + " ") + message, style);
    }

    @Override
    public void table(TableData table) {
        new FittedTable(table, screen.width(), screen.glyphs()).lines().forEach(screen::print);
    }

    @Override
    public @Nullable PersonTerminal terminal() {
        return questions.terminal();
    }

    @Override
    public void print(String text) {
        text.lines().forEach(screen::print);
    }

    @Override
    public Library library() {
        return library;
    }
}
