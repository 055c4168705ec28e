package org.vzs.run;

import java.nio.file.Path;

/** A process that holds a run's lock until its standard input ends: STATE KEY. Says when it has it. */
final class LockProcess {
    private LockProcess() {}

    public static void main(String[] args) throws Exception {
        try (RunLock _ = RunLock.acquire(Path.of(args[0]), args[1], new RunId("other-run"))) {
            System.out.println("held");
            System.out.flush();
            while (System.in.read() >= 0) {
                // until it ends
            }
        }
    }
}
