package org.vzs.estate;

import java.util.Optional;
import java.util.function.Function;
import org.vzs.driver.Commands;
import org.vzs.driver.Connection;
import org.vzs.driver.Containers;
import org.vzs.driver.FileStore;
import org.vzs.driver.Rest;
import org.vzs.driver.Tasks;
import org.vzs.driver.VirtualMachines;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/**
 * What one endpoint can be asked for, by its name; each connects to it, and says in plain words where the endpoint has no such
 * thing. Thread-safe.
 */
record Parts(Connections connections) {
    VirtualMachines machines(String endpoint) {
        return part(endpoint, Connection::virtualMachines, "no-machines", "it has no virtual machines");
    }

    Containers containers(String endpoint) {
        return part(endpoint, Connection::containers, "no-containers", "it has no containers");
    }

    Tasks tasks(String endpoint) {
        return part(endpoint, Connection::tasks, "no-tasks", "it has no tasks");
    }

    /** Programs. */
    Commands commands(String endpoint) {
        return part(
                endpoint, Connection::commands, "no-commands", "no program can be run there: it is not reached by SSH");
    }

    /** Requests to its HTTP API. */
    Rest rest(String endpoint) {
        return part(endpoint, Connection::rest, "no-http", "it has no HTTP API that can be asked");
    }

    FileStore files(String endpoint) {
        return part(endpoint, Connection::files, "no-files", "it is no place for files: it is not reached by FTP");
    }

    private <T> T part(String endpoint, Function<Connection, Optional<T>> which, String code, String missing) {
        return which.apply(connections.connection(endpoint))
                .orElseThrow(() -> new ProblemException(
                        ExitCode.USAGE, Problem.of("endpoint." + code, missing).at(endpoint)));
    }
}
