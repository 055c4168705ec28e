package org.vzs.lab.openvz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code vzlist}: table or JSON, with its own filters. */
final class Vzlist implements LabCommand {
    private static final String DEFAULT = "ctid,numproc,status,ip,hostname";

    /** Options and fields that came with version 4.0. */
    private static final Set<String> NEW_OPTIONS = Set.of("-j", "--json", "-t", "--no-trim");

    private static final Set<String> NEW_FIELDS =
            Set.of("private", "root", "origin_sample", "smart_name", "nameserver", "searchdomain", "layout");

    /** What the options ask for. */
    private static final class Wanted {
        boolean all;
        boolean stopped;
        boolean json;
        boolean noHeader;

        @Nullable
        String fields;

        @Nullable
        String sort;

        @Nullable
        String hostname;

        @Nullable
        String name;

        @Nullable
        String description;

        final List<Integer> ids = new ArrayList<>();
    }

    @Override
    public int run(OpenVzNode node, List<String> args, Output output) {
        Wanted wanted = new Wanted();
        for (int i = 0; i < args.size(); i++) {
            String option = args.get(i);
            boolean valued = option.matches("-[oshNd]|--output|--sort|--hostname|--name_filter|--description");
            if (valued && i + 1 == args.size()) {
                return output.fail(1, "vzlist: option requires an argument -- '" + option.substring(1) + "'");
            }
            String value = valued ? args.get(++i) : "";
            if (node.version().startsWith("3.") && NEW_OPTIONS.contains(option)) {
                output.out("Usage:\tvzlist [-a | -S] [-n] [-H] [-o field[,field...] | -1] [-s [-]field]");
                return output.fail(
                        1,
                        option.startsWith("--")
                                ? "vzlist: unrecognized option '" + option + "'"
                                : "vzlist: invalid option -- '" + option.substring(1) + "'");
            }
            switch (option) {
                case "-a", "--all" -> wanted.all = true;
                case "-S", "--stopped" -> wanted.stopped = true;
                case "-j", "--json" -> wanted.json = true;
                case "-H", "--no-header" -> wanted.noHeader = true;
                case "-t", "--no-trim" -> {}
                case "-n", "--name" -> wanted.fields = "smart_name,numproc,status,ip,hostname";
                case "-1" -> {
                    wanted.noHeader = true;
                    wanted.fields = "ctid";
                }
                case "-o", "--output" -> wanted.fields = value;
                case "-s", "--sort" -> wanted.sort = value;
                case "-h", "--hostname" -> wanted.hostname = value;
                case "-N", "--name_filter" -> wanted.name = value;
                case "-d", "--description" -> wanted.description = value;
                default -> {
                    if (option.startsWith("-")) {
                        return output.fail(1, "Invalid option " + option);
                    }
                    @Nullable Integer id = Vzctl.find(node, option);
                    if (id == null) {
                        return output.fail(1, "CT ID " + option + " is invalid.");
                    }
                    wanted.ids.add(id);
                }
            }
        }
        return print(node, wanted, output);
    }

    private static int print(OpenVzNode node, Wanted wanted, Output output) {
        List<String> names = List.of((wanted.fields == null ? DEFAULT : wanted.fields).split(",", -1));
        for (String name : names) {
            if (!Field.ALL.containsKey(name) || (node.version().startsWith("3.") && NEW_FIELDS.contains(name))) {
                return output.fail(1, "Unknown field: " + name);
            }
        }
        List<LabContainer> found = node.containers().stream()
                .filter(ct -> matches(ct, wanted))
                .sorted(order(node, wanted.sort))
                .collect(Collectors.toList());
        if (found.isEmpty()) {
            return output.fail(1, "Container(s) not found");
        }
        if (wanted.json) {
            json(node, found, wanted.fields == null ? Field.IN_JSON : names, output);
            return 0;
        }
        if (!wanted.noHeader) {
            output.out(row(names, f -> f.header()));
        }
        found.forEach(ct -> output.out(row(names, f -> f.text().apply(node, ct))));
        return 0;
    }

    private static boolean matches(LabContainer ct, Wanted wanted) {
        boolean state = wanted.stopped
                ? ct.state() != LabState.RUNNING
                : wanted.all || !wanted.ids.isEmpty() || ct.state() == LabState.RUNNING;
        return state
                && (wanted.ids.isEmpty() || wanted.ids.contains(ct.id()))
                && glob(wanted.hostname, ct.conf("HOSTNAME"))
                && glob(wanted.name, ct.conf("NAME"))
                && glob(wanted.description, ct.conf("DESCRIPTION"));
    }

    private static boolean glob(@Nullable String pattern, String text) {
        if (pattern == null) {
            return true;
        }
        String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return text.matches(regex);
    }

    private static Comparator<LabContainer> order(OpenVzNode node, @Nullable String sort) {
        if (sort == null) {
            return Comparator.comparingInt(LabContainer::id);
        }
        boolean reverse = sort.startsWith("-");
        Field field = Field.ALL.get(reverse ? sort.substring(1) : sort);
        Comparator<LabContainer> by = field == null
                ? Comparator.comparingInt(LabContainer::id)
                : Comparator.comparing((LabContainer ct) ->
                                field.width() > 0 ? number(field.text().apply(node, ct)) : 0L)
                        .thenComparing(ct -> field.text().apply(node, ct));
        return reverse ? by.reversed() : by;
    }

    private static long number(String text) {
        return text.matches("\\d+") ? Long.parseLong(text) : -1;
    }

    private static String row(List<String> names, Function<Field, String> cell) {
        StringBuilder row = new StringBuilder();
        for (String name : names) {
            Field field = Field.ALL.get(name);
            if (field != null) {
                row.append(row.isEmpty() ? "" : " ")
                        .append(String.format("%" + field.width() + "s", cell.apply(field)));
            }
        }
        return row.toString().stripTrailing();
    }

    private static void json(OpenVzNode node, List<LabContainer> found, List<String> names, Output output) {
        StringBuilder text = new StringBuilder("[");
        String between = "\n  {";
        for (LabContainer ct : found) {
            text.append(between);
            between = ",\n  {";
            String comma = "\n    \"";
            for (String name : names) {
                Field field = Field.ALL.get(name);
                if (field != null) {
                    text.append(comma)
                            .append(name)
                            .append("\": ")
                            .append(field.json().apply(node, ct));
                    comma = ",\n    \"";
                }
            }
            text.append("\n  }");
        }
        output.out(text.append("\n]").toString());
    }
}
