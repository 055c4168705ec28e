package org.vzs.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.config.EstateFile;
import org.vzs.config.Folders;
import org.vzs.config.Secret;
import org.vzs.lab.Lab;
import org.vzs.lab.LabDevice;
import org.vzs.lab.LabOptions;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Problems;

/** Where the endpoints come from: the estate file, or the lab, which is started when it is first asked for. */
final class EstateSource implements AutoCloseable {
    private static final Duration SHORT = Duration.ofMillis(200);

    private final Console console;
    private final Folders folders;
    private final boolean useLab;
    private final boolean shared;
    private @Nullable Lab lab;

    EstateSource(Console console, Folders folders, boolean useLab) {
        this(console, folders, useLab, false);
    }

    /** @param shared whether other processes may use the lab at the same time */
    EstateSource(Console console, Folders folders, boolean useLab, boolean shared) {
        this.shared = shared;
        this.console = console;
        this.folders = folders;
        this.useLab = useLab;
    }

    /**
     * The endpoints.
     *
     * @param on the names of those that are wanted; empty for all
     * @throws org.vzs.problem.ProblemException with exit code USAGE and everything that is wrong
     */
    List<Endpoint> endpoints(List<String> on) {
        List<Endpoint> all = useLab ? labEndpoints(on) : fileEndpoints();
        if (on.isEmpty()) {
            return all;
        }
        List<String> names = all.stream().map(Endpoint::name).toList();
        Problems problems = new Problems();
        for (String name : on) {
            if (!names.contains(name)) {
                List<String> near = NearMiss.of(name, names);
                problems.add(Problem.of("endpoint.not-found", "there is no endpoint named '" + name + "'")
                        .at("--on")
                        .advise(
                                near.isEmpty()
                                        ? "known: " + String.join(", ", names)
                                        : "did you mean " + String.join(", ", near) + "?"));
            }
        }
        problems.throwIfAny(ExitCode.USAGE);
        return all.stream().filter(e -> on.contains(e.name())).toList();
    }

    /**
     * The lab of a prompt: other processes may use it at the same time, as two prompts side by side do. The first serves
     * it, the others join.
     */
    private static Lab sharedLab(Path folder) {
        try {
            return Lab.open(folder, LabOptions.standard().withServe(true).withLockWait(SHORT));
        } catch (ProblemException e) {
            // Somebody serves it already, or has it for himself and may end soon.
            return Lab.open(folder, LabOptions.standard());
        }
    }

    private List<Endpoint> fileEndpoints() {
        List<Endpoint> endpoints = EstateFile.load(folders.estateFile(), Drivers.schemes(), console.credentials())
                .endpoints();
        return endpoints.stream().map(this::redacting).toList();
    }

    /** The same endpoint, whose password is taken out of all output from the moment it is known. */
    private Endpoint redacting(Endpoint e) {
        Credential credential = e.credential();
        Credential seen = credential == null
                ? null
                : () -> {
                    Secret secret = credential.resolve();
                    console.output().redactor().add(secret);
                    return secret;
                };
        return new Endpoint(e.name(), e.scheme(), e.host(), e.port(), e.user(), seen, e.fingerprint(), e.guard());
    }

    /** Only what is asked for is started, unless something is asked for that is not there: then all, to name them. */
    private synchronized List<Endpoint> labEndpoints(List<String> on) {
        if (lab == null) {
            Path folder = labFolder();
            lab = shared ? sharedLab(folder) : Lab.open(folder, LabOptions.standard());
        }
        Lab open = lab;
        boolean some = !on.isEmpty() && open.names().containsAll(on);
        return open.names().stream()
                .filter(name -> !some || on.contains(name))
                .map(open::device)
                .map(EstateSource::endpoint)
                .toList();
    }

    private static Endpoint endpoint(LabDevice d) {
        return new Endpoint(
                d.name(),
                d.scheme(),
                d.host(),
                d.port(),
                d.user(),
                Credential.of(new Secret(d.password())),
                d.fingerprint(),
                false);
    }

    /**
     * Opens the lab again if the process that it was joined in has ended; the devices are as they were left. To be called
     * before each use.
     *
     * @return what has happened, for the person; empty if nothing has
     */
    synchronized String renewed() {
        if (lab == null || !lab.isGone()) {
            return "";
        }
        lab = sharedLab(labFolder());
        return lab.isJoined()
                ? "another process has the lab now; its devices are as they were left"
                : "the process that had the lab has ended; this one has it now, its devices are as they were left";
    }

    private Path labFolder() {
        return folders.state().resolve("lab");
    }

    /** Whose keys and trusted hosts SSH uses: empty for the user's own. The lab's passwords and host keys come with its endpoints. */
    Optional<Path> sshHome() {
        return useLab ? Optional.of(labFolder()) : Optional.empty();
    }

    @Override
    public synchronized void close() {
        if (lab != null) {
            lab.close();
        }
    }
}
