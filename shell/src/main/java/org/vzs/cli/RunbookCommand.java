package org.vzs.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.vzs.cli.command.Command;
import org.vzs.cli.command.CommandBuilder;
import org.vzs.cli.command.Invocation;
import org.vzs.cli.command.Operand;
import org.vzs.config.Folders;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.run.Output;
import org.vzs.run.RunbookTest;
import org.vzs.run.TextTable;
import org.vzs.script.ScriptParameter;
import org.vzs.script.TableData;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.Runbook;

/** {@code vzs runbook}. */
final class RunbookCommand {
    private final Console console;

    RunbookCommand(Console console) {
        this.console = console;
    }

    Command command() {
        return new CommandBuilder("vzs runbook", "The library of runbooks: those that come with vzs, and your own.")
                .children(
                        new CommandBuilder("vzs runbook list", "Show all runbooks.")
                                .flag("json", "As one JSON document.")
                                .operand("AREA", Operand.Count.OPTIONAL, "Only those of this area, such as openvz.")
                                .does(this::list),
                        new CommandBuilder(
                                        "vzs runbook show",
                                        "Show what a runbook does, its parameters, and where it comes from.")
                                .flag("text", "Show the runbook itself.")
                                .flag("json", "As one JSON document.")
                                .operand("NAME", Operand.Count.ONE, "The runbook.")
                                .does(this::show),
                        new RunbookRunCommand(console).command(),
                        new CommandBuilder(
                                        "vzs runbook test",
                                        "Replay runbooks against their transcripts, with no device.",
                                        "Fails on any command that differs, is missing or is left over.")
                                .operand("NAME", Operand.Count.ANY, "The runbooks; all if none.")
                                .does(this::test),
                        new CommandBuilder(
                                        "vzs runbook new",
                                        "Write a draft: a runbook with its head and one step, and its transcript.")
                                .value("folder", "FOLDER", "Where to write, if not to your own folder.")
                                .operand("AREA/NAME", Operand.Count.ONE, "What to call it.")
                                .does(this::draft))
                .build();
    }

    private Output output() {
        return console.output();
    }

    /** The library of a process. */
    static Library library(Console console) {
        return Library.of(console.folders(), console.environment().get("VZS_RUNBOOKS"));
    }

    private record Row(String name, String summary, String from, boolean broken) {}

    private int list(Invocation words) {
        String area = words.operand(0);
        boolean json = words.has("json");
        Library library = library(console);
        List<Row> rows = library.names().stream()
                .filter(n -> area == null || n.startsWith(area + "/"))
                .map(n -> row(library, n))
                .toList();
        if (json) {
            output().say(json(rows));
        } else {
            List<List<String>> cells = rows.stream()
                    .map(r -> List.of(r.name(), r.from(), r.summary()))
                    .toList();
            TextTable.lines(new TableData(List.of("RUNBOOK", "FROM", "SUMMARY"), cells))
                    .forEach(output()::say);
        }
        return rows.stream().anyMatch(Row::broken) ? ExitCode.SCRIPT.number() : ExitCode.OK.number();
    }

    private static Row row(Library library, String name) {
        String from = library.source(name).label();
        try {
            return new Row(name, library.get(name).head().summary(), from, false);
        } catch (ProblemException e) {
            return new Row(name, e.problems().getFirst().toString(), from, true);
        }
    }

    private int show(Invocation words) {
        String name = Objects.requireNonNull(words.operand(0));
        Library library = library(console);
        Runbook runbook = library.get(name);
        if (words.has("text")) {
            runbook.text().lines().forEach(output()::say);
        } else if (words.has("json")) {
            output().say(json(runbook));
        } else {
            ScriptHelp.of("vzs runbook run " + name, name, runbook.head()).forEach(output()::say);
            output().say("");
            output().say("File: " + runbook.place());
        }
        return ExitCode.OK.number();
    }

    private int test(Invocation words) {
        List<String> names = words.operandsFrom(0);
        Library library = library(console);
        RunbookTest test = new RunbookTest(library);
        List<RunbookTest.Outcome> outcomes = new ArrayList<>();
        List<String> all = names.isEmpty() ? library.names() : names;
        all.forEach(library::source);
        for (String name : all) {
            List<RunbookTest.Outcome> some = test.test(name);
            some.forEach(this::say);
            outcomes.addAll(some);
        }
        long failed = outcomes.stream().filter(o -> !o.passed()).count();
        output().note(outcomes.size() - failed + " passed, " + failed + " failed");
        return failed == 0 ? ExitCode.OK.number() : ExitCode.FAILED.number();
    }

    private void say(RunbookTest.Outcome outcome) {
        String commands = outcome.commands() == 1 ? "1 command" : outcome.commands() + " commands";
        String where = outcome.transcript().isEmpty() ? "" : "  " + outcome.transcript() + ", " + commands;
        output().say((outcome.passed() ? "ok      " : "FAILED  ") + outcome.runbook() + where);
        for (Problem problem : outcome.problems()) {
            // What was recorded and what was said stand on lines of their own, one under the other.
            String place = problem.place();
            output().note("  " + (place == null ? "" : place + ": ")
                    + problem.message().replace("\n", "\n  "));
            String advice = problem.advice();
            if (advice != null) {
                output().note("    " + advice.replace("\n", "\n    "));
            }
        }
    }

    private int draft(Invocation words) {
        String name = Objects.requireNonNull(words.operand(0));
        String folder = words.value("folder");
        Folders folders = console.folders();
        Path into = folder == null ? folders.config().resolve("runbooks") : Path.of(folder);
        RunbookDraft.write(into, name).forEach(f -> output().say(f.toString()));
        return ExitCode.OK.number();
    }

    private interface Content {
        void write(JsonGenerator g) throws IOException;
    }

    private static String document(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator g = new JsonFactory().createGenerator(text)) {
            g.writeStartObject();
            content.write(g);
            g.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String json(List<Row> rows) {
        return document(g -> {
            g.writeArrayFieldStart("runbooks");
            for (Row row : rows) {
                g.writeStartObject();
                g.writeStringField("name", row.name());
                g.writeStringField("summary", row.summary());
                g.writeStringField("from", row.from());
                g.writeEndObject();
            }
            g.writeEndArray();
        });
    }

    private static String json(Runbook runbook) {
        return document(g -> {
            g.writeStringField("name", runbook.name());
            g.writeStringField("summary", runbook.head().summary());
            g.writeStringField("file", runbook.place());
            g.writeArrayFieldStart("parameters");
            for (ScriptParameter p : runbook.head().parameters()) {
                g.writeStartObject();
                g.writeStringField("name", p.name());
                g.writeStringField("type", p.type().word());
                g.writeBooleanField("optional", p.optional());
                g.writeStringField("default", p.otherwise());
                g.writeStringField("text", p.text());
                g.writeArrayFieldStart("choices");
                for (String choice : p.choices()) {
                    g.writeString(choice);
                }
                g.writeEndArray();
                g.writeEndObject();
            }
            g.writeEndArray();
            texts(g, "changes", runbook.head().changes());
            texts(g, "examples", runbook.head().examples());
            texts(g, "sources", runbook.head().sources());
        });
    }

    private static void texts(JsonGenerator g, String name, List<String> texts) throws IOException {
        g.writeArrayFieldStart(name);
        for (String text : texts) {
            g.writeString(text);
        }
        g.writeEndArray();
    }
}
