package org.vzs.repl.complete;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ContainerState;
import org.vzs.driver.PowerState;
import org.vzs.repl.complete.Place.Kind;
import org.vzs.script.api.Doc;
import org.vzs.script.api.Globals;
import org.vzs.script.api.Members;

/** What can stand at a place, best first. Never asks a device: names come from what is known. */
public final class Completions {
    private static final int MOST = 100;
    private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");

    private final Supplier<LiveNames> names;
    private final List<String> endpoints;
    private final Supplier<Map<String, Class<?>>> variables;
    private final Map<String, String> commands;
    private final Supplier<List<String>> runbooks;

    /**
     * @param names the names of what the estate holds
     * @param endpoints the names of the endpoints
     * @param variables the names that were declared
     * @param commands the commands with their summaries
     */
    public Completions(
            Supplier<LiveNames> names,
            List<String> endpoints,
            Supplier<Map<String, Class<?>>> variables,
            Map<String, String> commands) {
        this(names, endpoints, variables, commands, List::of);
    }

    /**
     * @param names the names of what the estate holds
     * @param endpoints the names of the endpoints
     * @param variables the names that were declared
     * @param commands the commands with their summaries
     * @param runbooks gives the names of the runbooks
     */
    public Completions(
            Supplier<LiveNames> names,
            List<String> endpoints,
            Supplier<Map<String, Class<?>>> variables,
            Map<String, String> commands,
            Supplier<List<String>> runbooks) {
        this.runbooks = requireNonNull(runbooks, "runbooks is null");
        this.names = requireNonNull(names, "names is null");
        this.endpoints = List.copyOf(endpoints);
        this.variables = requireNonNull(variables, "variables is null");
        this.commands = Map.copyOf(commands);
    }

    /** What is typed at the end of {@code before}. */
    public Place place(String before) {
        return Places.of(before, variables.get());
    }

    /** What can stand there, at most 100, best first. */
    public List<Offer> at(Place place) {
        List<Offer> offers = new ArrayList<>();
        switch (place.kind()) {
            case Kind.CommandName c ->
                commands.forEach((name, summary) -> offers.add(new Offer(name, ":" + name, summary)));
            case Kind.CommandArgument c -> argument(c.command(), offers);
            case Kind.Name n -> globals(offers);
            case Kind.Member m -> members(m.receiver(), offers);
            case Kind.Option o -> options(o, offers);
            case Kind.Text t -> texts(t, offers);
            case Kind.Nothing n -> {
                // There is nothing to offer.
            }
        }
        return Fuzzy.best(place.word(), offers, Offer::value, MOST);
    }

    private void argument(String command, List<Offer> offers) {
        switch (command) {
            case "use", "connect" -> endpoints.forEach(e -> offers.add(new Offer(e, e, "endpoint")));
            case "what-if" -> List.of("on", "off").forEach(w -> offers.add(new Offer(w, w, "")));
            case "tasks" -> List.of("watch", "wait", "cancel").forEach(w -> offers.add(new Offer(w, w, "")));
            case "record" -> List.of("start", "stop", "status").forEach(w -> offers.add(new Offer(w, w, "")));
            case "help" -> {
                commands.forEach((name, summary) -> offers.add(new Offer(":" + name, ":" + name, summary)));
                ApiTypes.nouns()
                        .forEach((noun, type) -> ApiTypes.members(type)
                                .forEach(m -> offers.add(
                                        new Offer(noun + "." + m.name(), noun + "." + m.name(), brief(m.doc())))));
                globals(offers);
            }
            default -> {
                // The others take lines or files.
            }
        }
    }

    private void globals(List<Offer> offers) {
        Members.of(Globals.class).all().forEach(m -> offers.add(Offer.of(m)));
        variables.get().forEach((name, type) -> offers.add(new Offer(name, name, "declared in this session")));
        offers.add(new Offer("_", "_", "the last result"));
    }

    private static void members(@Nullable ApiType receiver, List<Offer> offers) {
        if (receiver == null) {
            return;
        }
        if (!receiver.list()) {
            ApiTypes.members(receiver.type()).forEach(m -> offers.add(Offer.of(m)));
        }
        if (ApiTypes.element(receiver) != null) {
            offers.addAll(Offer.LISTS);
        }
    }

    private static void options(Kind.Option place, List<Offer> offers) {
        Doc doc = place.function().doc();
        Matcher braces = BRACES.matcher(doc.usage());
        if (braces.find()) {
            for (String name : braces.group(1).split(", ", -1)) {
                offers.add(new Offer(name + ": ", name, meaning(name, doc)));
            }
        } else if (place.function().name().equals("where") && place.receiver() != null) {
            ApiType element = ApiTypes.element(place.receiver());
            if (element != null) {
                ApiTypes.members(element.type()).stream()
                        .filter(m -> !m.isFunction())
                        .forEach(m -> offers.add(new Offer(m.name() + ": ", m.name(), brief(m.doc()))));
            }
        }
        offers.removeIf(o -> place.given().contains(o.shown()));
    }

    private static String meaning(String option, Doc doc) {
        for (String line : doc.options()) {
            if (line.startsWith(option + ": ")) {
                return line.substring(option.length() + 2);
            }
        }
        return switch (option) {
            case "timeout" -> "how long to wait for each target, such as '10m'";
            case "wait" -> "false to go on at once";
            case "confirm" -> "false if the script has its yes already";
            default -> "";
        };
    }

    private void texts(Kind.Text place, List<Offer> offers) {
        String key = place.key();
        switch (key != null ? key : String.valueOf(place.function())) {
            case "vm", "vms" -> named(names.get().vms(), "vm", place, offers);
            case "container", "containers" -> named(names.get().containers(), "container", place, offers);
            case "on",
                    "endpoint",
                    "ssh",
                    "ftp",
                    "templates",
                    "to",
                    "filer",
                    "filers",
                    "storageSystem",
                    "http",
                    "vmstore",
                    "vmstores" -> named(endpoints, "endpoint", place, offers);
            case "runbook" -> named(runbooks.get(), "runbook", place, offers);
            case "host" -> named(names.get().hosts(), "host", place, offers);
            case "datastore", "datastores" -> named(names.get().datastores(), "datastore", place, offers);
            case "revert", "snapshot" -> named(names.get().snapshots(), "snapshot", place, offers);
            case "name" ->
                named(
                        "removeSnapshots".equals(place.function())
                                ? names.get().snapshots()
                                : names.get().vms(),
                        "name",
                        place,
                        offers);
            case "powerState" -> {
                for (PowerState state : PowerState.values()) {
                    named(List.of(state.word()), "power state", place, offers);
                }
            }
            case "state" -> {
                for (ContainerState state : ContainerState.values()) {
                    named(List.of(state.word()), "state", place, offers);
                }
            }
            case "then" -> named(List.of("stop"), "power off hard", place, offers);
            case "sortBy" -> {
                ApiType element = place.receiver() == null ? null : ApiTypes.element(place.receiver());
                if (element != null) {
                    ApiTypes.members(element.type()).stream()
                            .filter(m -> !m.isFunction())
                            .forEach(m -> named(List.of(m.name()), brief(m.doc()), place, offers));
                }
            }
            default -> {
                // A text of which nothing is known.
            }
        }
    }

    private static void named(List<String> names, String what, Kind.Text place, List<Offer> offers) {
        String quote = String.valueOf(place.quote());
        for (String name : names) {
            offers.add(new Offer(name.replace("\\", "\\\\").replace(quote, "\\" + quote), name, what));
        }
    }

    static String brief(Doc doc) {
        int end = doc.value().indexOf(". ");
        return end < 0 ? doc.value().replaceFirst("\\.$", "") : doc.value().substring(0, end);
    }
}
