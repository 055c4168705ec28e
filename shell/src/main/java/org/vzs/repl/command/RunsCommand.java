package org.vzs.repl.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;
import org.vzs.script.TableData;

/** {@code :runs}. */
final class RunsCommand {
    private RunsCommand() {}

    static Command command() {
        return new Command(
                "runs",
                ":runs",
                "Lists the batch runs of this machine, the newest first.",
                List.of(new Example(":runs", "runs")),
                RunsCommand::run);
    }

    private static final int SHOWN = 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static LineOutcome run(Arguments arguments, Shell shell) {
        if (!arguments.rest().isEmpty()) {
            throw arguments.wrong();
        }
        Path folder = shell.settings().state().resolve("runs");
        if (!Files.isDirectory(folder)) {
            shell.screen().note("no runs yet: 'vzs run FILE.vzs' makes one");
            return LineOutcome.OK;
        }
        ZoneId zone = shell.settings().clock().getZone();
        try (Stream<Path> files = Files.list(folder)) {
            // A run's name begins with its time.
            List<Path> all = files.filter(f -> f.toString().endsWith(".jsonl"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            shell.screen()
                    .note(all.size()
                            + (all.size() == 1 ? " run" : " runs")
                            + (all.size() > SHOWN ? ", the newest " + SHOWN + ":" : ""));
            shell.show(new TableData(
                    List.of("run", "begun", "script", "results", "journal"),
                    all.stream().limit(SHOWN).map(f -> row(f, zone)).toList()));
            return LineOutcome.OK;
        } catch (IOException e) {
            throw new ProblemException(ExitCode.USAGE, Problem.of("runs.read", "cannot read " + folder + ": " + e));
        }
    }

    private static List<String> row(Path file, ZoneId zone) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.jsonl$", "");
        Map<String, Integer> outcomes = new TreeMap<>();
        String begun = "";
        String script = "";
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode json = JSON.readTree(line);
                if (json.path("event").asText().equals("run")) {
                    begun = TIME.format(
                            Instant.parse(json.path("time").asText()).atZone(zone));
                    script = json.path("script").asText();
                } else if (json.path("event").asText().equals("end")) {
                    outcomes.merge(json.path("outcome").asText(), 1, Integer::sum);
                }
            }
        } catch (IOException | DateTimeException e) {
            // It is being written, or a crash cut it short: what was read so far is still worth a row.
            return List.of(name, begun, script, results(outcomes), file.toString());
        }
        return List.of(name, begun, script, results(outcomes), file.toString());
    }

    private static String results(Map<String, Integer> outcomes) {
        return outcomes.entrySet().stream()
                .map(o ->
                        o.getValue() + " " + o.getKey().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
