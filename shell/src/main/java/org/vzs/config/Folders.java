package org.vzs.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * Where vzs keeps its files, after the XDG base directory specification: a variable that is empty or not absolute counts
 * as not set. Nothing is created here. Immutable.
 *
 * <p>A home is looked for only when a folder needs it, so a process without one ({@code env -i}, an unknown user id) runs
 * as long as the XDG variables name every folder that it touches.
 */
public final class Folders {
    private final Map<String, String> environment;
    private final @Nullable Path home;

    /**
     * @param environment the process environment
     * @param userHome the JVM's {@code user.home}, taken where HOME is not set; may be null or {@code ?}
     */
    public Folders(Map<String, String> environment, @Nullable String userHome) {
        this.environment = Map.copyOf(environment);
        Path fromHome = absolute(environment.get("HOME"));
        this.home = fromHome != null ? fromHome : absolute(userHome);
    }

    /** The folders of this process. */
    public static Folders ofProcess() {
        return new Folders(System.getenv(), System.getProperty("user.home"));
    }

    /** Folders below one root, for tests and for a run that must leave no trace elsewhere. */
    public static Folders under(Path root) {
        String base = root.toAbsolutePath().toString();
        return new Folders(
                Map.of(
                        "HOME", base,
                        "XDG_CONFIG_HOME", base + "/config",
                        "XDG_STATE_HOME", base + "/state",
                        "XDG_CACHE_HOME", base + "/cache"),
                null);
    }

    /**
     * {@code $XDG_CONFIG_HOME/vzs}.
     *
     * @throws ProblemException USAGE if there is neither the variable nor a home
     */
    public Path config() {
        return folder("XDG_CONFIG_HOME", ".config");
    }

    /**
     * {@code $XDG_STATE_HOME/vzs}: journals, locks, the lab's state.
     *
     * @throws ProblemException USAGE if there is neither the variable nor a home
     */
    public Path state() {
        return folder("XDG_STATE_HOME", ".local/state");
    }

    /**
     * {@code $XDG_CACHE_HOME/vzs}: what may be deleted at any time.
     *
     * @throws ProblemException USAGE if there is neither the variable nor a home
     */
    public Path cache() {
        return folder("XDG_CACHE_HOME", ".cache");
    }

    /**
     * The estate file: what {@code VZS_ESTATE} names, else {@code estate.toml} in the config folder. It need not exist.
     *
     * @throws ProblemException USAGE if the config folder is needed and there is no home
     */
    public Path estateFile() {
        String named = environment.get("VZS_ESTATE");
        return named == null || named.isEmpty() ? config().resolve("estate.toml") : Path.of(named);
    }

    /** The user's home, for {@code ~/}; null where there is none. */
    public @Nullable Path home() {
        return home;
    }

    private Path folder(String variable, String below) {
        Path base = absolute(environment.get(variable));
        if (base == null) {
            if (home == null) {
                throw new ProblemException(
                        ExitCode.USAGE,
                        Problem.of("folders.no-home", "there is no home folder for " + below)
                                .advise("set HOME or " + variable + " to an absolute path"));
            }
            base = home.resolve(below);
        }
        return requireNonNull(base).resolve("vzs");
    }

    private static @Nullable Path absolute(@Nullable String path) {
        if (path == null || path.isEmpty()) {
            return null;
        }
        Path parsed = Path.of(path);
        return parsed.isAbsolute() ? parsed.normalize() : null;
    }
}
