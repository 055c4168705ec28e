package org.vzs.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.script.CsvData;
import org.vzs.script.ScriptHead;
import org.vzs.script.ScriptHost;
import org.vzs.script.ScriptParameter;
import org.vzs.script.ScriptText;
import org.vzs.script.TableData;
import org.vzs.script.runbook.Library;

/** What a script in a batch run gets from the program around it. */
final class BatchHost implements ScriptHost {
    private final RunOptions options;
    private final Output output;
    private final Set<String> read = ConcurrentHashMap.newKeySet();
    private final Library library;
    private final RunArguments arguments;
    private final Memory memory;
    private final Asker asker;
    private final Map<String, @Nullable Object> values;
    private @Nullable CsvTable rows;

    BatchHost(
            RunOptions options,
            ScriptHead head,
            Output output,
            Library library,
            RunArguments arguments,
            Map<String, @Nullable Object> values,
            RunEnvironment environment) {
        this.values = values;
        this.asker = environment.asker();
        this.memory = new Memory(environment.state());
        this.options = options;
        this.output = output;
        this.library = library;
        this.arguments = arguments;
        Path csv = options.csv();
        if (csv != null) {
            rows = CsvFile.read(csv, CsvColumns.of(head, environment.clock(), environment.endpoints()));
        } else if (!head.columns().isEmpty()) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("csv.missing", "the script needs a CSV file")
                            .at(options.script().toString())
                            .advise("give --csv FILE with "
                                    + (head.columns().size() == 1 ? "the column " : "the columns ")
                                    + String.join(
                                            ", ",
                                            head.columns().stream()
                                                    .map(c -> c.name())
                                                    .toList())));
        }
    }

    /**
     * The rows that the run is about; null if it has none.
     *
     * @param script the script's text
     */
    @Nullable
    RunRows rows(String script) {
        CsvTable table = rows;
        return table == null ? null : new RunRows(table, read, ScriptText.verbs(script));
    }

    @Override
    public CsvData csv(@Nullable String file) {
        CsvTable table = file == null ? rows : CsvFile.read(Path.of(file), CsvSchema.any());
        if (table == null) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("csv.missing", "the script reads a CSV file and none was given")
                            .advise("give --csv FILE"));
        }
        if (rows == null) {
            rows = table;
        }
        return new CsvData(
                table.file().toString(),
                table.header(),
                table.rows().stream().map(CsvRow::cells).toList(),
                table.equals(rows) ? read::add : _ -> {});
    }

    @Override
    public boolean confirm(String question) {
        if (!options.yes() && !options.whatIf()) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("gate.confirm", "the script asks: " + question)
                            .advise("nobody can be asked in a batch run: run it with --yes"));
        }
        return true;
    }

    @Override
    public @Nullable String ask(String parameter, String question) throws InterruptedException {
        Object given = values.get(parameter);
        return given == null ? asker.ask(parameter, question) : given.toString();
    }

    @Override
    public void log(Level level, String message) {
        // Quiet success without a terminal: what is only news is for a person who watches.
        if (level == Level.WARN || level == Level.ERROR || (level == Level.INFO && output.errIsTerminal())) {
            output.note(level.name().toLowerCase(java.util.Locale.ROOT) + ": " + message);
        }
    }

    @Override
    public void table(TableData table) {
        List<String> lines = TextTable.lines(table);
        lines.forEach(output::say);
    }

    @Override
    public void print(String text) {
        output.say(text);
    }

    @Override
    public Library library() {
        return library;
    }

    @Override
    public Map<String, @Nullable Object> arguments(List<ScriptParameter> parameters, List<String> words) {
        return arguments.bind(parameters, words);
    }

    @Override
    public byte[] file(String path) {
        return arguments.file(path);
    }

    @Override
    public void step(String line) {
        if (output.errIsTerminal()) {
            output.note(line);
        }
    }

    @Override
    public void advise(String line) {
        output.note(line);
    }

    @Override
    public @Nullable String recall(String key) {
        return memory.get(key);
    }

    @Override
    public void remember(String key, String json) {
        if (!options.whatIf()) {
            memory.set(key, json);
        }
    }

    @Override
    public void revise(String key, UnaryOperator<@Nullable String> next) {
        if (!options.whatIf()) {
            memory.revise(key, next);
        }
    }

    @Override
    public void write(String path, String text) {
        if (options.whatIf()) {
            output.note("would write " + TextTable.plain(path));
        } else {
            arguments.write(path, text);
        }
    }
}
