package org.vzs.transport.ftp;

import static java.util.Objects.requireNonNull;

/**
 * One line of a listing.
 *
 * @param name without its folder
 * @param folder whether it is a folder
 * @param size bytes; 0 for a folder
 */
public record FtpEntry(String name, boolean folder, long size) {
    public FtpEntry {
        requireNonNull(name, "name is null");
    }
}
