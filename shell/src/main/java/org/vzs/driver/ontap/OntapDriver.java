package org.vzs.driver.ontap;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.driver.Capability;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Rest;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.driver.rest.HttpRest;
import org.vzs.driver.rest.RestSettings;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.transport.http.HttpTarget;
import org.vzs.transport.http.HttpTransport;
import org.vzs.transport.ssh.SshSettings;

/**
 * Connects to a cluster as admin, or as whom the endpoint names: by REST where the release has it (9.6 and later), else on the
 * command line by SSH. Which of the two, the cluster is asked at each connection; port 22 in the URL asks for SSH alone.
 */
public final class OntapDriver implements Driver {
    /** What its connections have. */
    public static final Set<Capability> CAPABILITIES =
            Set.of(Capability.FILERS, Capability.POOLS, Capability.VOLUMES, Capability.HEALTH);

    private static final String USER = "admin";

    private final SshSettings settings;

    /** A driver that logs in to the command line as {@code settings} say. */
    public OntapDriver(SshSettings settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    /** A driver with the user's own keys and trusted hosts. */
    public static OntapDriver standard() {
        return new OntapDriver(SshSettings.standard());
    }

    /** A driver with the keys and trusted hosts in {@code home} only, and no agent. */
    public static OntapDriver under(Path home) {
        return new OntapDriver(SshSettings.under(home));
    }

    @Override
    public String scheme() {
        return "ontap";
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Connection connect(Endpoint endpoint) {
        if (Pins.onlySsh(endpoint)) {
            return bySsh(endpoint, settings);
        }
        try {
            Connection rest = byRest(endpoint);
            return rest != null ? rest : bySsh(endpoint, settings);
        } catch (EndpointException e) {
            if (!e.problems().getFirst().code().equals("http.refused")) {
                throw e;
            }
            return withoutWeb(endpoint, e);
        }
    }

    /** Nothing listens for REST: an old release, or one whose web services are off. */
    private Connection withoutWeb(Endpoint endpoint, EndpointException refused) {
        try {
            return bySsh(endpoint, settings);
        } catch (EndpointException e) {
            refused.addSuppressed(e);
            throw e.kind() == EndpointException.Kind.UNREACHABLE ? refused : e;
        }
    }

    /** Null where the cluster has no REST interface. */
    private @Nullable Connection byRest(Endpoint endpoint) {
        String user = endpoint.user() == null ? USER : endpoint.user();
        Credential credential = endpoint.credential();
        if (credential == null) {
            throw new ProblemException(
                    ExitCode.USAGE,
                    new Problem(
                            "endpoint.credential-missing",
                            "the REST interface needs a password",
                            endpoint.name(),
                            "add credential = \"…\" to [endpoint." + endpoint.name()
                                    + "], or :22 to its url for SSH with a key"));
        }
        HttpRest rest = open(endpoint, new OntapLogin(user, credential));
        try {
            if (new OntapRest(endpoint.name(), rest).cluster() == null) {
                rest.close();
                return null;
            }
            ClusterCommands commands = new ClusterCommands(() -> login(endpoint, settings));
            return connection(endpoint.name(), commands, rest, () -> {
                        commands.close();
                        rest.close();
                    })
                    .asked();
        } catch (RuntimeException e) {
            rest.close();
            throw e;
        }
    }

    private static HttpRest open(Endpoint endpoint, OntapLogin login) {
        RestSettings patience = RestSettings.defaults();
        HttpTransport http = new HttpTransport(new HttpTarget(
                endpoint.name(),
                endpoint.host(),
                Pins.httpsPort(endpoint),
                Pins.certificate(endpoint),
                patience.connectTimeout()));
        try {
            return HttpRest.open(http, login, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ExitCode.INTERRUPTED, Problem.of("run.interrupted", "interrupted"));
        }
    }

    /**
     * A connection that is asked by REST, one request after the other, as a recording needs it. Asks nothing yet.
     *
     * @param endpoint the endpoint's name
     * @param commands its command line, beside REST
     * @param rest sends the requests
     * @param closing frees what is behind them
     */
    public static Connection over(String endpoint, Commands commands, Rest rest, Runnable closing) {
        return connection(endpoint, commands, rest, closing);
    }

    private static FilerConnection connection(String endpoint, Commands commands, Rest rest, Runnable closing) {
        OntapRest questions = new OntapRest(endpoint, rest);
        return new FilerConnection(new RestFiler(questions), new RestVolumeDevice(questions), commands, rest, closing);
    }

    static Connection bySsh(Endpoint endpoint, SshSettings settings) {
        RemoteCommands remote = login(endpoint, settings);
        try {
            ClusterCli cli = new ClusterCli(remote);
            String release = CliFiler.release(cli.text("version"));
            if (release.isEmpty() || release.endsWith("7-Mode")) {
                throw remote.notUnderstood(
                        release.isEmpty()
                                ? "it does not say its release: it is no cluster"
                                : "it is a filer in 7-Mode (" + release + ")",
                        "write ontap7:// for a filer in 7-Mode");
            }
            ClusterCommands commands = new ClusterCommands(() -> remote);
            return new FilerConnection(
                            new CliFiler(cli), new CommandVolumeDevice(commands, true), commands, null, commands::close)
                    .asked();
        } catch (RuntimeException e) {
            remote.close();
            throw e;
        }
    }

    private static RemoteCommands login(Endpoint endpoint, SshSettings settings) {
        return RemoteCommands.login(Pins.ssh(endpoint), settings, USER);
    }
}
