package org.vzs.repl.complete;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.repl.complete.Place.Kind;
import org.vzs.script.api.CallDoc;
import org.vzs.script.api.Doc;
import org.vzs.script.api.Globals;
import org.vzs.script.api.Members;

/** What can stand at a place, best first. Never asks a device: names come from what is known. */
public final class Completions {
    private static final int MOST = 100;

    private final Supplier<LiveNames> names;
    private final List<String> endpoints;
    private final Supplier<Map<String, Class<?>>> variables;
    private final Map<String, String> commands;
    private final Supplier<List<String>> runbooks;
    private final LocalFiles files;

    /**
     * @param names the names of what the estate holds
     * @param endpoints the names of the endpoints
     * @param variables the names that were declared
     * @param commands the commands with their summaries
     * @param runbooks gives the names of the runbooks
     * @param files the files that a command can be given
     */
    public Completions(
            Supplier<LiveNames> names,
            List<String> endpoints,
            Supplier<Map<String, Class<?>>> variables,
            Map<String, String> commands,
            Supplier<List<String>> runbooks,
            LocalFiles files) {
        this.runbooks = requireNonNull(runbooks, "runbooks is null");
        this.files = requireNonNull(files, "files is null");
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
            case Kind.CommandArgument c -> argument(c.command(), place.word(), offers);
            case Kind.Name n -> globals(offers);
            case Kind.Member m -> members(m.receiver(), offers);
            case Kind.Option o -> options(o, offers);
            case Kind.Text t -> texts(t, place.word(), offers);
            case Kind.Nothing n -> {
                // There is nothing to offer.
            }
        }
        return Fuzzy.best(place.word(), offers, Offer::value, MOST);
    }

    private void argument(String command, String word, List<Offer> offers) {
        switch (command) {
            case "use" -> {
                endpoints.forEach(e -> offers.add(new Offer(e, e, "endpoint")));
                offers.add(new Offer("all", "all", "all endpoints"));
            }
            case "connect" -> endpoints.forEach(e -> offers.add(new Offer(e, e, "endpoint")));
            case "load", "edit", "json", "csv" ->
                files.in(word).forEach(f -> offers.add(new Offer(f, f, f.endsWith("/") ? "folder" : "file")));
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
        Map<String, String> options = CallDoc.options(place.function().doc());
        options.forEach((name, meaning) -> offers.add(new Offer(name + ": ", name, meaning)));
        if (options.isEmpty() && place.function().name().equals("where") && place.receiver() != null) {
            ApiType element = ApiTypes.element(place.receiver());
            if (element != null) {
                ApiTypes.members(element.type()).stream()
                        .filter(m -> !m.isFunction())
                        .forEach(m -> offers.add(new Offer(m.name() + ": ", m.name(), brief(m.doc()))));
            }
        }
        offers.removeIf(o -> place.given().contains(o.shown()));
    }

    private void texts(Kind.Text place, String word, List<Offer> offers) {
        String key = place.key();
        switch (key != null ? key : String.valueOf(place.function())) {
            case "vm", "vms" -> named(names.get().vms(), "vm", word, place, offers);
            case "container", "containers" -> named(names.get().containers(), "container", word, place, offers);
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
                    "vmstores" -> named(endpoints, "endpoint", word, place, offers);
            case "runbook" -> named(runbooks.get(), "runbook", word, place, offers);
            case "host" -> named(names.get().hosts(), "host", word, place, offers);
            case "datastore", "datastores" -> named(names.get().datastores(), "datastore", word, place, offers);
            case "revert", "snapshot" -> named(names.get().snapshots(), "snapshot", word, place, offers);
            case "name" ->
                named(
                        "removeSnapshots".equals(place.function())
                                ? names.get().snapshots()
                                : names.get().vms(),
                        "name",
                        word,
                        place,
                        offers);
            case "then" -> named(List.of("stop"), "power off hard", word, place, offers);
            case "sortBy" -> {
                ApiType element = place.receiver() == null ? null : ApiTypes.element(place.receiver());
                if (element != null) {
                    ApiTypes.members(element.type()).stream()
                            .filter(m -> !m.isFunction())
                            .forEach(m -> named(List.of(m.name()), brief(m.doc()), word, place, offers));
                }
            }
            default -> words(place).forEach(w -> named(List.of(w), String.valueOf(key), word, place, offers));
        }
    }

    /** The words of a property that has one of a closed set; none for another text. */
    private static List<String> words(Kind.Text place) {
        ApiType element = place.receiver() == null ? null : ApiTypes.element(place.receiver());
        Members.Member member =
                element == null || place.key() == null ? null : ApiTypes.member(element.type(), place.key());
        return member == null ? List.of() : member.words();
    }

    /** Of tens of thousands only the best become offers. */
    private static void named(List<String> names, String what, String word, Kind.Text place, List<Offer> offers) {
        String quote = String.valueOf(place.quote());
        String typed = word.replace("\\" + quote, quote).replace("\\\\", "\\");
        for (String name : Fuzzy.best(typed, names, Function.identity(), MOST)) {
            offers.add(new Offer(name.replace("\\", "\\\\").replace(quote, "\\" + quote), name, what));
        }
    }

    static String brief(Doc doc) {
        int end = doc.value().indexOf(". ");
        return end < 0 ? doc.value().replaceFirst("\\.$", "") : doc.value().substring(0, end);
    }
}
