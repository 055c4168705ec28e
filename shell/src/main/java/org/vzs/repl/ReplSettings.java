package org.vzs.repl;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vzs.config.Endpoint;
import org.vzs.config.Folders;
import org.vzs.config.Redactor;
import org.vzs.driver.Driver;
import org.vzs.estate.Journal;
import org.vzs.script.CsvData;
import org.vzs.script.runbook.Library;

/**
 * What the process gives to a session at the prompt.
 *
 * @param state the state folder, for history and runs
 * @param cache the cache folder, for names
 * @param folder the working folder, for what is loaded and written
 * @param lab whether the estate is the lab
 * @param welcome the lines that the session begins with
 * @param endpoints gives the endpoints when they are first needed; a lab starts its devices then
 * @param ahead begins what the endpoints will need, such as a lab's devices, once the prompt stands; does not wait
 * @param renewed makes the endpoints ready again where they have moved, and says so: then {@code endpoints} has others than
 *     before; empty if nothing has happened
 * @param names the names of the endpoints, known at once, for the prompt's text
 * @param drivers the drivers by URL scheme
 * @param redactor knows the secrets
 * @param journal opens the journal of the session, when the first action is about to be done
 * @param csv reads a CSV file
 * @param clock the time
 * @param environment the environment variables, for {@code EDITOR} and the like
 */
public record ReplSettings(
        Path state,
        Path cache,
        Path folder,
        boolean lab,
        List<String> welcome,
        Supplier<List<Endpoint>> endpoints,
        Runnable ahead,
        Supplier<String> renewed,
        List<String> names,
        Map<String, Driver> drivers,
        Redactor redactor,
        Supplier<Journal> journal,
        Function<Path, CsvData> csv,
        Clock clock,
        Map<String, String> environment) {
    public ReplSettings {
        requireNonNull(state, "state is null");
        requireNonNull(cache, "cache is null");
        requireNonNull(folder, "folder is null");
        welcome = List.copyOf(welcome);
        requireNonNull(endpoints, "endpoints is null");
        requireNonNull(ahead, "ahead is null");
        requireNonNull(renewed, "renewed is null");
        names = List.copyOf(names);
        drivers = Map.copyOf(drivers);
        requireNonNull(redactor, "redactor is null");
        requireNonNull(journal, "journal is null");
        requireNonNull(csv, "csv is null");
        requireNonNull(clock, "clock is null");
        environment = Map.copyOf(environment);
    }

    /** The runbooks that can be named in the session. */
    public Library library() {
        return Library.of(new Folders(environment, null), environment.get("VZS_RUNBOOKS"));
    }
}
