package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import org.vzs.size.Size;

/**
 * A disk of a filer.
 *
 * @param name such as {@code 0a.26} or {@code v4.16}
 * @param role {@code data}, {@code parity}, {@code dparity}, {@code spare}, {@code failed}, {@code unassigned} where no filer
 *     owns it, or another word of the filer's
 * @param type such as {@code FCAL}, {@code SATA} or {@code SSD}
 * @param aggregate that it is in; empty if in none
 * @param size the part of it that is used
 * @param owner the filer or node that owns it; empty if none does or it is not said
 */
public record FilerDisk(String name, String role, String type, String aggregate, Size size, String owner) {
    public FilerDisk {
        requireNonNull(name, "name is null");
        requireNonNull(role, "role is null");
        requireNonNull(type, "type is null");
        requireNonNull(aggregate, "aggregate is null");
        requireNonNull(size, "size is null");
        requireNonNull(owner, "owner is null");
    }

    /** A disk whose owner is not said. */
    public FilerDisk(String name, String role, String type, String aggregate, Size size) {
        this(name, role, type, aggregate, size, "");
    }
}
