package org.vzs.lab.ontap;

/** A disk of a filer. */
final class LabDisk {
    static final String SSD = "SSD";

    final String name;
    final String type;
    /** {@code dparity}, {@code parity}, {@code data}, {@code spare}, or {@code unowned} while it is nobody's. */
    String role;
    /** The aggregate; empty if it is in none. */
    String aggregate;

    LabDisk(String name, String type, String role, String aggregate) {
        this.name = name;
        this.type = type;
        this.role = role;
        this.aggregate = aggregate;
    }

    boolean ssd() {
        return type.equals(SSD);
    }
}
