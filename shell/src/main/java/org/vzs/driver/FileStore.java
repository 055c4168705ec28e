package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Files on an endpoint that is a place for files. Paths begin with a slash. Each method throws an {@link EndpointException}
 * if the endpoint does not serve, of kind LOST if a change was asked for and its answer not seen; and a
 * {@link org.vzs.problem.ProblemException} with exit code FAILED if the endpoint refuses, and then nothing was changed.
 * Thread-safe.
 */
public interface FileStore {
    /**
     * A file or a folder.
     *
     * @param name without its folder
     * @param folder whether it is a folder
     * @param size bytes; 0 for a folder
     */
    record Entry(String name, boolean folder, long size) {
        public Entry {
            requireNonNull(name, "name is null");
            if (size < 0) {
                throw new IllegalArgumentException("size is negative: " + size);
            }
        }
    }

    /** What is to be stored, and where it comes from. */
    interface Content {
        /** Where it comes from, for people: {@code hn1:/work/a.tar}. */
        String label();

        /**
         * Writes all of it; called at most once.
         *
         * @throws IOException what {@code out} throws
         */
        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    /** What is in a folder, by name. */
    List<Entry> list(String folder);

    /** Makes a folder; refused if it is there. */
    void makeFolder(String path);

    /** Gives a file or a folder another name or place. */
    void rename(String from, String to);

    /** Removes a file. */
    void remove(String path);

    /** Removes a folder and all in it. */
    void removeFolder(String path);

    /**
     * Stores a file, in place of what may be there; it appears under its name only when the endpoint has confirmed its size.
     *
     * @return its size in bytes
     */
    long store(String path, Content content) throws InterruptedException;
}
