package org.vzs.lab;

import java.time.Duration;

/** What happens to a request in place of, or before, what it asks for. */
public sealed interface FaultEffect {
    /** The request is answered by a fault of that type and not carried out. */
    record Fault(String type) implements FaultEffect {
        @Override
        public String toString() {
            return "fault:" + type;
        }
    }

    /** The task that the request begins ends with a fault of that type. Where the request begins no task, as {@link Fault}. */
    record TaskFault(String type) implements FaultEffect {
        @Override
        public String toString() {
            return "taskfault:" + type;
        }
    }

    /** The request is carried out and answered that much later, in real time. */
    record Delay(Duration by) implements FaultEffect {
        @Override
        public String toString() {
            return "delay:" + (by.toMillis() % 1000 == 0 ? by.toSeconds() + "s" : by.toMillis() + "ms");
        }
    }

    /** The connection is cut without an answer, after the request was carried out or in place of that. */
    record Drop(boolean executed) implements FaultEffect {
        @Override
        public String toString() {
            return executed ? "drop:after" : "drop";
        }
    }

    /** The client's session is ended, so that the request is answered by NotAuthenticated. */
    record Expire() implements FaultEffect {
        @Override
        public String toString() {
            return "expire";
        }
    }
}
