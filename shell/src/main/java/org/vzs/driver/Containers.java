package org.vzs.driver;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The containers of an endpoint. Thread-safe: actions on different containers may run at once. */
public interface Containers {
    /**
     * All of them with their limits, in a constant number of round trips.
     *
     * @throws EndpointException if the endpoint does not serve
     */
    List<ContainerInfo> list();

    /**
     * Brings one container into the wanted state and waits for the end. Idempotent: a container that already is as wanted
     * is UNCHANGED. What goes wrong with this one target is a FAILED result, never an exception; where the command was
     * sent and its end was not seen, the result is STILL_RUNNING and says that the outcome is not known.
     *
     * @param id a {@link ContainerInfo#id()}; for Create the id to be
     * @param action what to do
     * @param context how long to wait; such devices have no tasks, so {@code toTheEnd} makes no difference
     * @return CHANGED, UNCHANGED, FAILED or STILL_RUNNING
     * @throws EndpointException if the endpoint does not serve and nothing was sent for this target
     * @throws InterruptedException if the thread was interrupted while waiting; what was begun runs on
     */
    ActionResult perform(String id, ContainerAction action, ActionContext context) throws InterruptedException;

    /**
     * Runs a command inside a running container.
     *
     * @param argv program and arguments, each handed over as it is
     * @throws EndpointException if the endpoint does not serve; of kind LOST if the command was sent and its end not seen
     * @throws org.vzs.problem.ProblemException with exit code FAILED if the container does not exist or does not run
     */
    ExecResult exec(String id, List<String> argv, Duration timeout) throws InterruptedException;

    /**
     * A shell inside a running container, for a person. What is wrong with the container shows on the terminal.
     *
     * @param type the person's terminal, such as {@code xterm-256color}
     * @throws EndpointException if the endpoint does not serve
     */
    RemoteTerminal enter(String id, String type, int columns, int rows) throws InterruptedException;

    /**
     * The snapshots of one container, oldest first; empty where it can have none.
     *
     * @throws EndpointException if the endpoint does not serve
     */
    List<ContainerSnapshot> snapshots(String id);

    /**
     * The names of the templates that containers can be made from.
     *
     * @throws EndpointException if the endpoint does not serve
     */
    List<String> templates();

    /**
     * Which set of rules a container of each template is configured by (OpenVZ: a file of {@code /etc/vz/dists}), by
     * template; empty where the device has no such thing.
     *
     * @throws EndpointException if the endpoint does not serve
     */
    Map<String, String> distributions();

    /**
     * The lines that the endpoint's own configuration lacks and without which no container can be made there; empty if it
     * has all it needs.
     *
     * @throws EndpointException if the endpoint does not serve
     */
    List<String> missingDefaults();

    /**
     * Adds lines to the endpoint's own configuration.
     *
     * @param lines such as {@link #missingDefaults()} gives
     * @return CHANGED or FAILED; STILL_RUNNING if the end was not seen
     * @throws EndpointException if the endpoint does not serve and nothing was sent
     */
    ActionResult addDefaults(List<String> lines, ActionContext context) throws InterruptedException;
}
