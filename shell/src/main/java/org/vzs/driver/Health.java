package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The health of an endpoint as a whole, in its own judgement. Thread-safe. */
public interface Health {
    /** How something is; the higher the worse. */
    enum Status {
        /** Nothing is known to be wrong. */
        OK,
        /** Something wants attention. */
        WARNING,
        /** Data or service is in danger, or gone. */
        ERROR
    }

    /**
     * One thing that is wrong.
     *
     * @param code the device's name for it, such as {@code TOO_MANY_PGS}; empty on releases that have none
     * @param status how bad
     * @param summary one line
     * @param detail more lines; may be empty
     */
    record Check(String code, Status status, String summary, List<String> detail) {
        public Check {
            requireNonNull(code, "code is null");
            requireNonNull(status, "status is null");
            requireNonNull(summary, "summary is null");
            detail = List.copyOf(detail);
        }
    }

    /**
     * What the device said.
     *
     * @param status the worst of all
     * @param checks what is wrong; empty if nothing
     * @param flags the switches that are set on the whole cluster, such as {@code noout}
     */
    record Report(Status status, List<Check> checks, List<String> flags) {
        public Report {
            requireNonNull(status, "status is null");
            checks = List.copyOf(checks);
            flags = List.copyOf(flags);
        }
    }

    /**
     * Asks.
     *
     * @throws EndpointException if the endpoint does not serve
     */
    Report read();
}
