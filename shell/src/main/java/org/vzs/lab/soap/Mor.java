package org.vzs.lab.soap;

import static java.util.Objects.requireNonNull;

/**
 * A managed object reference.
 *
 * @param type name of the managed object's type, such as {@code VirtualMachine}
 * @param id the server's id, such as {@code vm-1001}
 */
public record Mor(String type, String id) {
    public Mor {
        requireNonNull(type, "type is null");
        requireNonNull(id, "id is null");
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
