package org.vzs.transport.ssh;

/** Hears how far a file transfer is. Called from the transfer's thread; must return at once. */
@FunctionalInterface
public interface TransferProgress {
    /**
     * Says how far it is.
     *
     * @param done bytes so far
     * @param total bytes in all; -1 if not known
     */
    void at(long done, long total);
}
