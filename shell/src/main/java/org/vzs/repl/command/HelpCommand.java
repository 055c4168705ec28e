package org.vzs.repl.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;
import org.vzs.repl.complete.ApiTypes;
import org.vzs.repl.render.Definitions;
import org.vzs.script.api.CallDoc;
import org.vzs.script.api.Doc;
import org.vzs.script.api.Globals;
import org.vzs.script.api.Members;

/** {@code :help}: the overview, a command, or a member of the object API from the same source as the reference. */
final class HelpCommand {
    private HelpCommand() {}

    static Command command() {
        return new Command(
                "help",
                ":help [COMMAND|NAME|TYPE.MEMBER]",
                "Explains a command, a name or a member; without one, lists what there is.",
                List.of(
                        new Example(":help", ":what-if"),
                        new Example(":help vm.snapshot", "Creates a snapshot"),
                        new Example(":help :use", "Narrows"),
                        new Example("help vms", "Virtual machines")),
                HelpCommand::run);
    }

    private static LineOutcome run(Arguments arguments, Shell shell) {
        String topic = arguments.rest().replaceFirst("\\(.*", "");
        if (topic.isEmpty()) {
            overview(shell);
            return LineOutcome.OK;
        }
        for (Command command : shell.commands().all()) {
            if (topic.equals(":" + command.name())) {
                command(command, shell);
                return LineOutcome.OK;
            }
        }
        Map<String, Members.Member> members = members();
        Class<?> type = ApiTypes.nouns().get(topic);
        Members.Member member = members.get(topic);
        if (member == null && type == null) {
            return search(topic, members, shell);
        }
        if (member != null) {
            member(topic, member.doc(), shell);
        }
        if (type != null) {
            type(topic, type, shell);
        }
        return LineOutcome.OK;
    }

    /** Every documented member by the name that help takes. */
    private static Map<String, Members.Member> members() {
        Map<String, Members.Member> members = new LinkedHashMap<>();
        Members.of(Globals.class).all().forEach(m -> members.put(m.name(), m));
        ApiTypes.nouns()
                .forEach((noun, type) -> ApiTypes.members(type).forEach(m -> members.put(noun + "." + m.name(), m)));
        return members;
    }

    private static void overview(Shell shell) {
        shell.screen().print("JavaScript with these names:");
        list(Members.of(Globals.class).all(), shell);
        shell.screen().print("");
        shell.screen().print("Commands:");
        Map<String, String> commands = new LinkedHashMap<>();
        shell.commands().all().forEach(c -> commands.put(c.usage(), c.summary()));
        define(commands, shell);
        shell.screen().print("");
        shell.screen().print("':help vm.snapshot' explains a member, ':help :use' a command.");
    }

    private static void list(List<Members.Member> members, Shell shell) {
        Map<String, String> terms = new LinkedHashMap<>();
        members.forEach(m -> terms.put(
                m.isFunction() ? m.doc().usage() : m.name(), brief(m.doc().value())));
        define(terms, shell);
    }

    private static void define(Map<String, String> terms, Shell shell) {
        Definitions.lines(terms, shell.screen().width()).forEach(shell.screen()::print);
    }

    private static String brief(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static void command(Command command, Shell shell) {
        shell.screen().print(command.usage());
        indented(command.summary(), shell);
        shell.screen().print("Examples:");
        command.examples().forEach(e -> shell.screen().print("  " + e.line()));
    }

    private static void member(String topic, Doc doc, Shell shell) {
        String usage = doc.usage().isEmpty() ? topic : topic.replaceFirst("[^.]*$", "") + doc.usage();
        Definitions.broken(usage, shell.screen().width()).forEach(shell.screen()::print);
        indented(doc.value(), shell);
        section(
                "Options",
                CallDoc.options(doc).entrySet().stream()
                        .map(o -> o.getKey() + ": " + o.getValue())
                        .toList(),
                shell);
        section("Errors", CallDoc.errors(doc), shell);
        if (!doc.example().isEmpty()) {
            shell.screen().print("Example:");
            shell.screen().print("  " + doc.example()); // Whole, so that it can be copied.
        }
    }

    private static void section(String title, List<String> lines, Shell shell) {
        if (!lines.isEmpty()) {
            shell.screen().print(title + ":");
            lines.forEach(line -> indented(line, shell));
        }
    }

    /** Two blanks before the first line, more before those that it goes on in. */
    private static void indented(String text, Shell shell) {
        String indent = "  ";
        for (String line : Definitions.broken(text, Math.max(12, shell.screen().width() - 4))) {
            shell.screen().print(indent + line);
            indent = "    ";
        }
    }

    private static void type(String noun, Class<?> type, Shell shell) {
        @Nullable Doc doc = type.getAnnotation(Doc.class);
        shell.screen().print(noun + ": " + (doc == null ? "" : doc.value()));
        list(ApiTypes.members(type), shell);
    }

    /** A member's name alone finds it wherever it is. */
    private static LineOutcome search(String topic, Map<String, Members.Member> members, Shell shell) {
        List<String> found =
                members.keySet().stream().filter(n -> n.endsWith("." + topic)).toList();
        if (found.isEmpty()) {
            List<String> known = new ArrayList<>(members.keySet());
            members.keySet().forEach(n -> known.add(n.substring(n.indexOf('.') + 1)));
            shell.commands().all().forEach(c -> known.add(":" + c.name()));
            @Nullable String near = NearMiss.advice(topic, known);
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("help.unknown", "there is no help on '" + topic + "'")
                            .advise(near == null ? "':help' lists what there is" : near));
        }
        Members.Member first = java.util.Objects.requireNonNull(members.get(found.getFirst()));
        member(found.getFirst(), first.doc(), shell);
        if (found.size() > 1) {
            shell.screen().print("also: " + String.join(", ", found.subList(1, found.size())));
        }
        return LineOutcome.OK;
    }
}
