package org.vzs.estate;

/**
 * An endpoint as the target of a command.
 *
 * @param endpoint its name
 */
record Node(String endpoint) implements Item {
    @Override
    public String id() {
        return endpoint;
    }

    @Override
    public String name() {
        return endpoint;
    }

    /** Its name: where a CSV file names the node, its row can be found again. */
    @Override
    public String requested() {
        return endpoint;
    }
}
