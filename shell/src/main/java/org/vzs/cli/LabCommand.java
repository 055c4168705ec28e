package org.vzs.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.FaultRule;
import org.vzs.lab.Lab;
import org.vzs.lab.LabDevice;
import org.vzs.lab.LabFaults;
import org.vzs.lab.LabOptions;
import org.vzs.lab.LabStatus;
import org.vzs.problem.ExitCode;
import org.vzs.run.Output;
import org.vzs.run.TextTable;
import org.vzs.script.TableData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code vzs lab}. */
@Command(
        name = "lab",
        description = "The built-in lab: simulated devices to learn on, to rehearse on and to point other clients at.",
        mixinStandardHelpOptions = true,
        subcommands = LabCommand.FaultCommand.class)
final class LabCommand {
    @ParentCommand
    private VzsCommand vzs;

    private Path folder() {
        return vzs.console().folders().state().resolve("lab");
    }

    private Output output() {
        return vzs.console().output();
    }

    @Command(
            name = "status",
            description = "Show where the lab's state is, who uses it, and its faults.",
            mixinStandardHelpOptions = true)
    int status() {
        LabStatus status = Lab.status(folder());
        output().say("folder  " + status.folder());
        output().say("in use  " + (status.holder().isEmpty() ? "no" : "by process " + status.holder()));
        status.faults().forEach(f -> output().say("fault   " + f));
        if (!status.served().isEmpty()) {
            table(status.served().values());
        }
        return ExitCode.OK.number();
    }

    @Command(
            name = "reset",
            description = "Forget everything that was done to the lab.",
            mixinStandardHelpOptions = true)
    int reset() {
        Lab.reset(folder());
        return ExitCode.OK.number();
    }

    @Command(
            name = "serve",
            description = {
                "Keep the lab running in the foreground until Ctrl-C, for other clients and other vzs processes.",
                "Prints each device's URL, user, password and certificate; all of it is made up."
            },
            mixinStandardHelpOptions = true)
    int serve(
            @Option(names = "--json", description = "Print them as one JSON object, keyed by endpoint name.")
                    boolean json,
            @Option(
                            names = "--fault",
                            paramLabel = "RULE",
                            description = "A fault on demand, as in 'vzs lab fault --help'.")
                    @Nullable
                    List<String> faults) {
        CountDownLatch end = new CountDownLatch(1);
        try (Interrupts _ = Interrupts.to(end::countDown);
                Lab lab = Lab.open(folder(), LabOptions.standard().withServe(true))) {
            if (faults != null) {
                faults.stream().map(FaultRule::parse).forEach(lab.faults()::add);
            }
            Collection<LabDevice> devices = lab.devices().values();
            if (json) {
                output().say(json(devices));
            } else {
                table(devices);
            }
            output().out().flush();
            end.await();
            return ExitCode.OK.number();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED.number();
        }
    }

    private void table(Collection<LabDevice> devices) {
        TextTable.lines(new TableData(
                        List.of("ENDPOINT", "URL", "USER", "PASSWORD", "FINGERPRINT"),
                        devices.stream()
                                .map(d -> List.of(d.name(), d.url(), d.user(), d.password(), d.fingerprint()))
                                .toList()))
                .forEach(output()::say);
    }

    private static String json(Collection<LabDevice> devices) {
        StringWriter text = new StringWriter();
        try (JsonGenerator g = new JsonFactory().createGenerator(text)) {
            g.writeStartObject();
            for (LabDevice d : devices) {
                g.writeObjectFieldStart(d.name());
                g.writeStringField("url", d.url());
                g.writeStringField("user", d.user());
                g.writeStringField("password", d.password());
                g.writeStringField("fingerprint", d.fingerprint());
                g.writeEndObject();
            }
            g.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** {@code vzs lab fault}. */
    @Command(
            name = "fault",
            description = {
                "Faults on demand, for rehearsing what goes wrong.",
                "",
                "A rule is OPERATION[@TARGET]=EFFECT[*TIMES][#FIRST]:",
                "",
                "  PowerOnVM_Task@MyVM2=fault:TaskInProgress*3   the first three answer so",
                "  CreateSnapshot_Task=taskfault:FileFault       the task fails",
                "  *@MyVM1=delay:2s                              it is slow",
                "  RetrievePropertiesEx=drop#2                   the second is cut off",
                "  *=expire*1                                    the session expires once"
            },
            mixinStandardHelpOptions = true)
    static final class FaultCommand {
        @ParentCommand
        private LabCommand lab;

        private LabFaults faults() {
            return new LabFaults(lab.folder());
        }

        @Command(name = "add", description = "Add a rule.", mixinStandardHelpOptions = true)
        int add(@Parameters(paramLabel = "RULE") List<String> rules) {
            rules.stream().map(FaultRule::parse).toList().forEach(faults()::add);
            return ExitCode.OK.number();
        }

        @Command(name = "list", description = "Show the rules.", mixinStandardHelpOptions = true)
        int list() {
            faults().list().forEach(r -> lab.output().say(r.toString()));
            return ExitCode.OK.number();
        }

        @Command(name = "clear", description = "Remove all rules.", mixinStandardHelpOptions = true)
        int clear() {
            faults().clear();
            return ExitCode.OK.number();
        }
    }
}
