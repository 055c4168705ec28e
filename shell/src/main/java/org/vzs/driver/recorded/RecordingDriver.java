package org.vzs.driver.recorded;

import static java.util.Objects.requireNonNull;

import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Endpoint;
import org.vzs.config.Redactor;
import org.vzs.driver.ActionContext;
import org.vzs.driver.Capability;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.driver.ExecResult;
import org.vzs.driver.FileStore;
import org.vzs.driver.Rest;
import org.vzs.driver.RestAnswer;
import org.vzs.driver.ceph.CephDriver;
import org.vzs.driver.ontap.Ontap7Driver;
import org.vzs.driver.ontap.OntapDriver;
import org.vzs.driver.storwize.StorwizeDriver;
import org.vzs.driver.tintri.TintriDriver;
import org.vzs.recording.Listener;
import org.vzs.recording.Transcript.Exchange;

/**
 * Another driver, whose {@link Connection#commands()}, {@link Connection#rest()} and {@link Connection#files()} are written
 * down with their answers. Thread-safe.
 */
public final class RecordingDriver implements Driver {
    /** Whatever is asked of these is a command, or a request to their HTTP API, and belongs into the recording. */
    private static final Map<String, Over> REBUILT = Map.of(
            "ceph", (e, said, asked, closing) -> CephDriver.over(e, said.orElseThrow(), closing),
            "storwize", (e, said, asked, closing) -> StorwizeDriver.over(e, said.orElseThrow(), closing),
            "ontap7", (e, said, asked, closing) -> Ontap7Driver.over(e, said.orElseThrow(), closing),
            "ontap",
                    (e, said, asked, closing) -> asked.isEmpty()
                            ? null
                            : OntapDriver.over(e, said.orElseThrow(), asked.orElseThrow(), closing),
            "tintri", (e, said, asked, closing) -> TintriDriver.over(e, asked.orElseThrow(), closing));

    /** Makes a connection whose every question is one of these; null where this one asks in another way. */
    @FunctionalInterface
    private interface Over {
        @Nullable
        Connection over(String endpoint, Optional<Commands> said, Optional<Rest> asked, Runnable closing);
    }

    private final Driver driver;
    private final Listener recorder;
    private final Redactor redactor;

    /**
     * @param driver does the work
     * @param recorder is told what is said
     * @param redactor knows the secrets, which are not written down
     */
    public RecordingDriver(Driver driver, Listener recorder, Redactor redactor) {
        this.driver = requireNonNull(driver, "driver is null");
        this.recorder = requireNonNull(recorder, "recorder is null");
        this.redactor = requireNonNull(redactor, "redactor is null");
    }

    @Override
    public String scheme() {
        return driver.scheme();
    }

    @Override
    public Set<Capability> capabilities() {
        return driver.capabilities();
    }

    @Override
    public Connection connect(Endpoint endpoint) {
        Connection connection = driver.connect(endpoint);
        Optional<Commands> commands = connection.commands().map(c -> recorded(endpoint.name(), c));
        Optional<Rest> rest = connection.rest().map(r -> recorded(endpoint.name(), r));
        Over over = REBUILT.get(driver.scheme());
        Connection rebuilt = over == null ? null : over.over(endpoint.name(), commands, rest, connection::close);
        if (rebuilt != null) {
            return rebuilt;
        }
        Optional<FileStore> files =
                connection.files().map(f -> new RecordingFiles(endpoint.name(), f, recorder, redactor));
        // All other members of the connection, those to come too, are the connection's own.
        return (Connection) Proxy.newProxyInstance(
                RecordingDriver.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("commands")) {
                        return commands;
                    }
                    if (method.getName().equals("rest")) {
                        return rest;
                    }
                    if (method.getName().equals("files")) {
                        return files;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Rest recorded(String endpoint, Rest rest) {
        return (request, timeout) -> {
            recorder.asking(endpoint);
            RestAnswer answer;
            try {
                answer = rest.send(request, timeout);
            } finally {
                recorder.answered(endpoint);
            }
            recorder.add(RestText.exchange(endpoint, request, answer, redactor));
            return answer;
        };
    }

    private Commands recorded(String endpoint, Commands commands) {
        return new Commands() {
            @Override
            public ExecResult run(List<String> argv, byte @Nullable [] stdin, Duration timeout)
                    throws InterruptedException {
                recorder.asking(endpoint);
                ExecResult end;
                try {
                    end = commands.run(argv, stdin, timeout);
                } finally {
                    recorder.answered(endpoint);
                }
                recorder.add(new Exchange(
                        endpoint,
                        CommandText.of(argv, stdin, redactor),
                        redactor.redact(end.stdout()),
                        redactor.redact(end.stderr()),
                        end.exitStatus()));
                return end;
            }

            @Override
            public ExecResult stream(List<String> argv, OutputStream out, Duration timeout)
                    throws InterruptedException {
                // It is written down by whoever takes the output: a transcript of gigabytes helps nobody.
                return commands.stream(argv, out, timeout);
            }

            @Override
            public long send(Path local, String path, ActionContext context) throws InterruptedException {
                // Nor are files: a runbook puts up small ones with commands.
                return commands.send(local, path, context);
            }

            @Override
            public long fetch(String path, Path local, ActionContext context) throws InterruptedException {
                return commands.fetch(path, local, context);
            }
        };
    }
}
