package org.vzs.lab;

import java.nio.file.Path;
import java.time.Duration;

/** A process that has a lab until its standard input ends: FOLDER serve|run. Prints the port of {@code vc} when it is up. */
final class LabProcess {
    private LabProcess() {}

    public static void main(String[] args) throws Exception {
        LabOptions options = LabOptions.standard()
                .withTimeScale(0)
                .withLockWait(Duration.ZERO)
                .withServe(args[1].equals("serve"));
        try (Lab lab = Lab.open(Path.of(args[0]), options)) {
            System.out.println(lab.device("vc").port());
            System.out.flush();
            while (System.in.read() >= 0) {
                // until it ends
            }
        }
    }
}
