package org.vzs.lab.ontap;

/** A SnapMirror relation between two volumes of the same filer. */
final class LabMirror {
    final String source;
    final String destination;
    String state = "Snapmirrored";

    LabMirror(String source, String destination) {
        this.source = source;
        this.destination = destination;
    }
}
