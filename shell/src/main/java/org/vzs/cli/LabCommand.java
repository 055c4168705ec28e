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
import org.vzs.cli.command.Command;
import org.vzs.cli.command.CommandBuilder;
import org.vzs.cli.command.Invocation;
import org.vzs.cli.command.Operand;
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

/** {@code vzs lab}. */
final class LabCommand {
    private final Console console;

    LabCommand(Console console) {
        this.console = console;
    }

    Command command() {
        return new CommandBuilder(
                        "vzs lab",
                        "The built-in lab: simulated devices to learn on, to rehearse on and to point other clients at.")
                .children(
                        new CommandBuilder(
                                        "vzs lab status", "Show where the lab's state is, who uses it, and its faults.")
                                .does(_ -> status()),
                        new CommandBuilder("vzs lab reset", "Forget everything that was done to the lab.")
                                .does(_ -> reset()),
                        new CommandBuilder(
                                        "vzs lab serve",
                                        "Keep the lab running until Ctrl-C, for other clients and other vzs processes.",
                                        "Prints each device's URL, user, password and fingerprint; all of it is made up.")
                                .flag("json", "Print them as one JSON object, keyed by endpoint name.")
                                .repeated("fault", "RULE", "A fault on demand, as in 'vzs lab fault --help'.")
                                .does(this::serve),
                        faults())
                .build();
    }

    private Command faults() {
        return new CommandBuilder(
                        "vzs lab fault",
                        "Faults on demand, for rehearsing what goes wrong.",
                        "",
                        "A rule is OPERATION[@TARGET]=EFFECT[*TIMES][#FIRST]:",
                        "",
                        "  PowerOnVM_Task@MyVM2=fault:TaskInProgress*3   the first three answer so",
                        "  CreateSnapshot_Task=taskfault:FileFault       the task fails",
                        "  *@MyVM1=delay:2s                              it is slow",
                        "  RetrievePropertiesEx=drop#2                   the second is cut off",
                        "  vzctl_start@101=drop*1                        a node is cut off, once",
                        "  *=expire*1                                    the session expires once")
                .children(
                        new CommandBuilder("vzs lab fault add", "Add rules.")
                                .operand("RULE", Operand.Count.SOME, "The rules to add.")
                                .does(words -> add(words.operandsFrom(0))),
                        new CommandBuilder("vzs lab fault list", "Show the rules.").does(_ -> list()),
                        new CommandBuilder("vzs lab fault clear", "Remove all rules.").does(_ -> clear()))
                .build();
    }

    private Path folder() {
        return console.folders().state().resolve("lab");
    }

    private Output output() {
        return console.output();
    }

    private int status() {
        LabStatus status = Lab.status(folder());
        output().say("folder  " + status.folder());
        output().say("in use  " + (status.holder().isEmpty() ? "no" : "by process " + status.holder()));
        status.faults().forEach(f -> output().say("fault   " + f));
        if (!status.served().isEmpty()) {
            table(status.served().values());
        }
        return ExitCode.OK.number();
    }

    private int reset() {
        Lab.reset(folder());
        return ExitCode.OK.number();
    }

    private int serve(Invocation words) {
        CountDownLatch end = new CountDownLatch(1);
        try (Interrupts _ = Interrupts.to(end::countDown);
                Lab lab = Lab.open(folder(), LabOptions.standard().withServe(true))) {
            words.values("fault").stream().map(FaultRule::parse).toList().forEach(lab.faults()::add);
            Collection<LabDevice> devices = lab.devices().values();
            if (words.has("json")) {
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

    private int add(List<String> rules) {
        LabFaults faults = new LabFaults(folder());
        rules.stream().map(FaultRule::parse).toList().forEach(faults::add);
        return ExitCode.OK.number();
    }

    private int list() {
        new LabFaults(folder()).list().forEach(r -> output().say(r.toString()));
        return ExitCode.OK.number();
    }

    private int clear() {
        new LabFaults(folder()).clear();
        return ExitCode.OK.number();
    }
}
