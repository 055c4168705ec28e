package org.vzs.script.runbook;

import static java.util.Objects.requireNonNull;

import org.vzs.script.ScriptHead;

/**
 * A runbook as it was read.
 *
 * @param name such as {@code openvz/update-template}
 * @param place where its text is, for messages
 * @param text the whole text
 * @param head what it says of itself
 */
public record Runbook(String name, String place, String text, ScriptHead head) {
    public Runbook {
        requireNonNull(name, "name is null");
        requireNonNull(place, "place is null");
        requireNonNull(text, "text is null");
        requireNonNull(head, "head is null");
    }
}
