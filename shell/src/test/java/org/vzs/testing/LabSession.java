package org.vzs.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.config.Secret;
import org.vzs.driver.RemoteTerminal;
import org.vzs.estate.Estate;
import org.vzs.estate.Gate;
import org.vzs.estate.GateListener;
import org.vzs.estate.Journal;
import org.vzs.estate.Parallel;
import org.vzs.estate.Result;
import org.vzs.lab.Lab;
import org.vzs.lab.LabDevice;
import org.vzs.lab.LabOptions;
import org.vzs.script.CsvData;
import org.vzs.script.PersonTerminal;
import org.vzs.script.ScriptContext;
import org.vzs.script.ScriptHost;
import org.vzs.script.TableData;
import org.vzs.script.api.Globals;
import org.vzs.script.api.Session;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.RunbookFolder;

/** A lab, an estate over it and a script context over that, without a process around them. */
public final class LabSession implements AutoCloseable {
    /** The lab itself, for its faults and counters. */
    public final Lab lab;

    /** Every result that passed the gate. */
    public final List<Result> results = Collections.synchronizedList(new ArrayList<>());

    /** What the script printed. */
    public final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** The gate. */
    public final Gate gate;

    /** The estate. */
    public final Estate estate;

    private final ScriptContext context;

    /** A lab in {@code folder} in which nothing takes time. */
    public LabSession(Path folder, boolean whatIf) {
        this(folder, whatIf, LabOptions.standard().withTimeScale(0));
    }

    /** A lab of one's own. */
    public LabSession(Path folder, boolean whatIf, LabOptions options) {
        lab = Lab.open(folder, options);
        gate = new Gate(
                whatIf,
                (plan, changing) -> true,
                Journal.NONE,
                new GateListener() {
                    @Override
                    public void ended(Result result) {
                        results.add(result);
                    }
                },
                new Parallel(Parallel.DEFAULT),
                Clock.systemUTC());
        estate = new Estate(
                () -> lab.devices().values().stream().map(LabSession::endpoint).toList(),
                LabDrivers.all(folder),
                gate,
                Clock.systemUTC());
        Globals globals = new Globals(Session.of(estate), new Host(), Map.of());
        globals.steps().open(null);
        context = new ScriptContext(globals, printed, printed);
    }

    /** The endpoint that stands for a device of the lab. */
    public static Endpoint endpoint(LabDevice d) {
        return new Endpoint(
                d.name(),
                d.scheme(),
                d.host(),
                d.port(),
                d.user(),
                Credential.of(new Secret(d.password())),
                d.fingerprint(),
                false);
    }

    /** Evaluates a script. */
    public Value eval(String script) {
        return context.eval("test.vzs", script);
    }

    /** What was printed so far. */
    public String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
        estate.close();
        lab.close();
    }

    /** A person who looks in and leaves again. */
    private static final class Visitor implements PersonTerminal {
        @Override
        public String type() {
            return "xterm";
        }

        @Override
        public int columns() {
            return 80;
        }

        @Override
        public int rows() {
            return 24;
        }

        @Override
        public void attach(RemoteTerminal remote) {
            try {
                remote.input().write("exit\r".getBytes(StandardCharsets.UTF_8));
                remote.input().flush();
                remote.output().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final class Host implements ScriptHost {
        @Override
        public PersonTerminal terminal() {
            return new Visitor();
        }

        @Override
        public Library library() {
            return new Library(List.of(new RunbookFolder(Path.of("..", "stdlib"))));
        }

        @Override
        public CsvData csv(@Nullable String file) {
            return new CsvData(
                    "vms.csv",
                    List.of("VMName"),
                    List.of(Map.of("VMName", "MyVM1"), Map.of("VMName", "MyVM2"), Map.of("VMName", "MyVM3")),
                    _ -> {});
        }

        @Override
        public boolean confirm(String question) {
            return true;
        }

        @Override
        public void log(Level level, String message) {
            print(level + " " + message);
        }

        @Override
        public void table(TableData table) {
            print(table.toString());
        }

        @Override
        public void print(String text) {
            printed.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
