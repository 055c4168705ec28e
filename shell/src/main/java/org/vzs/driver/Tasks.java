package org.vzs.driver;

/** The tasks of an endpoint, by id, also those that another process began. Thread-safe. */
public interface Tasks {
    /** A task at one moment: {@code progress} is 0 to 100; {@code detail} is the reason if it failed. */
    record TaskInfo(String id, State state, int progress, String detail) {}

    /** What a task is at. */
    enum State {
        /** Not begun. */
        QUEUED,
        /** At work. */
        RUNNING,
        /** Ended well. */
        SUCCESS,
        /** Ended badly. */
        ERROR
    }

    /**
     * The task's state now.
     *
     * @throws EndpointException if the endpoint does not serve or does not know the task
     */
    TaskInfo read(String id);

    /**
     * Waits for the end of a task.
     *
     * @return CHANGED, FAILED or STILL_RUNNING
     * @throws InterruptedException if the thread was interrupted; the task runs on
     */
    ActionResult await(String id, ActionContext context) throws InterruptedException;

    /**
     * Asks the server to cancel a task; whether it does shows in its state.
     *
     * @throws EndpointException if the endpoint does not serve, or refuses
     */
    void cancel(String id);
}
