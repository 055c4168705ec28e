package org.vzs.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.vzs.cli.command.Command;
import org.vzs.cli.command.CommandBuilder;
import org.vzs.cli.command.Invocation;
import org.vzs.config.Endpoint;
import org.vzs.driver.About;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;
import org.vzs.run.Output;
import org.vzs.run.TextTable;
import org.vzs.script.TableData;

/** {@code vzs endpoint}. */
final class EndpointCommand {
    private final Console console;

    EndpointCommand(Console console) {
        this.console = console;
    }

    Command command() {
        return new CommandBuilder("vzs endpoint", "The endpoints of the estate.")
                .children(
                        new CommandBuilder("vzs endpoint list", "Show the endpoints without connecting to them.")
                                .flag("lab", "Those of the built-in lab.")
                                .flag("json", "As one JSON document.")
                                .does(this::list),
                        new CommandBuilder(
                                        "vzs endpoint check",
                                        "Log in to every endpoint and show what answers.",
                                        "Exit code 5 if one does not.")
                                .flag("lab", "Those of the built-in lab.")
                                .flag("json", "As one JSON document.")
                                .list("on", "ENDPOINT", "Only these endpoints.")
                                .does(this::check))
                .build();
    }

    /** One endpoint as it is shown; the fields after guard are null where it was not asked, or did not answer. */
    private record Row(
            Endpoint endpoint,
            @Nullable About about,
            @Nullable Long millis,
            @Nullable ProblemException problem) {}

    private int list(Invocation words) {
        try (EstateSource estate = new EstateSource(console, console.folders(), words.has("lab"))) {
            show(
                    estate.endpoints(List.of()).stream()
                            .map(e -> new Row(e, null, null, null))
                            .toList(),
                    words.has("json"),
                    false);
            return ExitCode.OK.number();
        }
    }

    private int check(Invocation words) {
        try (EstateSource estate = new EstateSource(console, console.folders(), words.has("lab"))) {
            List<Row> rows = ask(estate.endpoints(words.values("on")), Drivers.all(estate.sshHome()));
            show(rows, words.has("json"), true);
            return rows.stream().allMatch(r -> r.problem() == null)
                    ? ExitCode.OK.number()
                    : ExitCode.UNREACHABLE.number();
        }
    }

    private static List<Row> ask(List<Endpoint> endpoints, Map<String, Driver> drivers) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Row>> asked = endpoints.stream()
                    .map(e -> threads.submit(() -> ask(e, drivers)))
                    .toList();
            List<Row> rows = new ArrayList<>();
            for (Future<Row> row : asked) {
                rows.add(row.get());
            }
            return rows;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Row ask(Endpoint endpoint, Map<String, Driver> drivers) {
        Instant begun = Clock.systemUTC().instant();
        Driver driver = Objects.requireNonNull(drivers.get(endpoint.scheme()));
        try (Connection connection = driver.connect(endpoint)) {
            About about = connection.about();
            return new Row(
                    endpoint,
                    about,
                    Duration.between(begun, Clock.systemUTC().instant()).toMillis(),
                    null);
        } catch (ProblemException e) {
            return new Row(endpoint, null, null, e);
        }
    }

    private void show(List<Row> rows, boolean json, boolean checked) {
        Output output = console.output();
        if (json) {
            output.say(json(rows, checked));
            return;
        }
        List<List<String>> cells = new ArrayList<>();
        for (Row r : rows) {
            About about = r.about();
            cells.add(List.of(
                    r.endpoint().name(),
                    r.endpoint().url(),
                    r.endpoint().user() == null ? "" : r.endpoint().user(),
                    r.endpoint().guard() ? "yes" : "",
                    about == null ? "" : about.kind() + " " + about.version(),
                    !checked ? "" : r.problem() != null ? "no" : "yes, in " + r.millis() + " ms"));
        }
        TextTable.lines(new TableData(List.of("ENDPOINT", "URL", "USER", "GUARD", "WHAT", "ANSWERS"), cells))
                .forEach(output::say);
        rows.stream().map(Row::problem).filter(Objects::nonNull).forEach(output::problems);
    }

    private static String json(List<Row> rows, boolean checked) {
        StringWriter text = new StringWriter();
        try (JsonGenerator g = new JsonFactory().createGenerator(text)) {
            g.writeStartObject();
            g.writeArrayFieldStart("endpoints");
            for (Row r : rows) {
                g.writeStartObject();
                g.writeStringField("name", r.endpoint().name());
                g.writeStringField("url", r.endpoint().url());
                g.writeStringField("user", r.endpoint().user());
                g.writeBooleanField("guard", r.endpoint().guard());
                if (checked) {
                    About about = r.about();
                    g.writeBooleanField("answers", r.problem() == null);
                    g.writeStringField("product", about == null ? null : about.product());
                    g.writeStringField("version", about == null ? null : about.version());
                    g.writeStringField("build", about == null ? null : about.build());
                    g.writeStringField("kind", about == null ? null : about.kind());
                    g.writeStringField(
                            "problem", r.problem() == null ? null : r.problem().getMessage());
                }
                g.writeEndObject();
            }
            g.writeEndArray();
            g.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
