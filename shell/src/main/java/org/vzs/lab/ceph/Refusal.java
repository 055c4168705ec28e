package org.vzs.lab.ceph;

import java.util.Map;

/** A command is refused with an error number. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Map<String, Integer> NUMBERS =
            Map.of("EPERM", 1, "ENOENT", 2, "EBUSY", 16, "EEXIST", 17, "EINVAL", 22, "ERANGE", 34, "ETIMEDOUT", 110);

    private final int status;

    Refusal(String name, String message) {
        super("Error " + name + ": " + message);
        this.status = NUMBERS.getOrDefault(name, 1);
    }

    int status() {
        return status;
    }
}
