package org.vzs.estate;

/** What an action would do to a target, judged by the last listing alone. A dry run and a real run share it. */
public sealed interface Decision {
    /** There is something to do; {@code detail} is a warning or empty. */
    record Change(String detail) implements Decision {}

    /** It is as wanted already. */
    record Nothing(String detail) implements Decision {}

    /** It cannot work; nothing will be sent. */
    record Refuse(String detail) implements Decision {}
}
