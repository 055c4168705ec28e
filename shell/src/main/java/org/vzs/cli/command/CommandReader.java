package org.vzs.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** Reads the words after a command's name. */
final class CommandReader {
    private static final String MARK = "\0";

    private CommandReader() {}

    /**
     * Reads the words. Options may stand before, between and after the operands; after {@code --} everything is an operand.
     *
     * @throws org.vzs.problem.ProblemException for an unknown option, one too often or without its value, and for too
     *     many or too few operands; too few are allowed where help is asked for
     */
    static Invocation read(Command command, List<String> words) {
        CommandLine line = parsed(command, command.others() ? marked(command, words) : words);
        Map<String, List<String>> found = new HashMap<>();
        for (Option option : line.getOptions()) {
            found.put(option.getLongOpt(), List.of());
        }
        for (Opt opt : command.options()) {
            if (found.containsKey(opt.name()) && opt.kind() != Opt.Kind.FLAG) {
                found.put(opt.name(), values(command, opt, line.getOptionValues(opt.name())));
            }
        }
        List<String> operands = line.getArgList().stream()
                .map(o -> o.startsWith(MARK) ? o.substring(1) : o)
                .toList();
        checkOperands(command, operands, found.containsKey("help"));
        return new Invocation(command, found, operands);
    }

    /** Options that are not the command's own, marked so that the parser takes them for operands; no argument has a NUL. */
    private static List<String> marked(Command command, List<String> words) {
        List<String> marked = new ArrayList<>();
        boolean options = true;
        for (String word : words) {
            options &= !word.equals("--");
            String name = word.replaceFirst("^--", "").replaceFirst("=.*", "");
            boolean other = options
                    && word.startsWith("--")
                    && !name.equals("help")
                    && command.options().stream().noneMatch(o -> o.name().equals(name));
            marked.add(other ? MARK + word : word);
        }
        return marked;
    }

    private static CommandLine parsed(Command command, List<String> words) {
        try {
            // The parser would take the quotes off 'a value' that the caller's own shell left on, and guess at --wha.
            return DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .setStripLeadingAndTrailingQuotes(false)
                    .get()
                    .parse(options(command), words.toArray(String[]::new), false);
        } catch (UnrecognizedOptionException e) {
            throw UsageProblems.noOption(command, e.getOption());
        } catch (MissingArgumentException e) {
            String name = e.getOption().getLongOpt();
            String value = command.options().stream()
                    .filter(o -> o.name().equals(name))
                    .map(Opt::value)
                    .findFirst()
                    .orElse("value");
            throw UsageProblems.wrong(command, "--" + name + " needs its " + value, null);
        } catch (ParseException e) {
            throw UsageProblems.wrong(command, String.valueOf(e.getMessage()), null);
        }
    }

    private static Options options(Command command) {
        Options options = new Options();
        options.addOption(Option.builder("h").longOpt("help").get());
        for (Opt o : command.options()) {
            options.addOption(Option.builder(o.letter())
                    .longOpt(o.name())
                    .hasArg(o.kind() != Opt.Kind.FLAG)
                    .get());
        }
        return options;
    }

    private static List<String> values(Command command, Opt opt, String[] values) {
        if (values.length > 1 && !opt.many()) {
            throw UsageProblems.wrong(command, "--" + opt.name() + " stands there " + values.length + " times", null);
        }
        Stream<String> all = Arrays.stream(values);
        return (opt.kind() == Opt.Kind.LIST ? all.flatMap(v -> Arrays.stream(v.split(",", -1))) : all).toList();
    }

    private static void checkOperands(Command command, List<String> operands, boolean help) {
        List<Operand> known = command.operands();
        boolean many = !known.isEmpty() && known.getLast().many();
        if (operands.size() > known.size() && !many) {
            throw command.children().isEmpty()
                    ? UsageProblems.noPlace(command, operands.get(known.size()))
                    : UsageProblems.noCommand(command, operands.get(known.size()));
        }
        for (int i = operands.size(); i < known.size() && !help; i++) {
            if (known.get(i).required()) {
                throw UsageProblems.wrong(command, "the " + known.get(i).name() + " is missing", null);
            }
        }
    }
}
