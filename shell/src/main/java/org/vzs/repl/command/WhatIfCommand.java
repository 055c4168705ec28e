package org.vzs.repl.command;

import java.util.List;
import org.vzs.estate.Gate;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;

/** {@code :what-if}. */
final class WhatIfCommand {
    private WhatIfCommand() {}

    static Command command() {
        return new Command(
                "what-if",
                ":what-if on|off",
                "Switches the dry run: verbs say what they would do and do nothing.",
                List.of(new Example(":what-if on", "what-if is on"), new Example(":what-if off", "what-if is off")),
                WhatIfCommand::run);
    }

    private static LineOutcome run(Arguments arguments, Shell shell) {
        Gate gate = shell.session().estate().gate();
        switch (arguments.rest()) {
            case "on" -> gate.setWhatIf(true);
            case "off" -> gate.setWhatIf(false);
            case "" -> {
                // Only says how it is.
            }
            default -> throw arguments.wrong();
        }
        shell.screen()
                .note(gate.whatIf() ? "what-if is on: nothing will be changed" : "what-if is off: verbs change things");
        return LineOutcome.OK;
    }
}
