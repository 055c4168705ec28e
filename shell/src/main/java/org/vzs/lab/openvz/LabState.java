package org.vzs.lab.openvz;

import java.util.Locale;

/** What a lab container is at; the names are vzlist's. */
enum LabState {
    RUNNING,
    STOPPED,
    MOUNTED,
    SUSPENDED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
