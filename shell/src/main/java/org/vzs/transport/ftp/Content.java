package org.vzs.transport.ftp;

import java.io.IOException;
import java.io.OutputStream;

/** What is to be uploaded. */
@FunctionalInterface
public interface Content {
    /**
     * Writes all of it; called once.
     *
     * @throws IOException what {@code out} throws
     * @throws org.vzs.problem.ProblemException if it cannot be had
     */
    void writeTo(OutputStream out) throws IOException, InterruptedException;
}
