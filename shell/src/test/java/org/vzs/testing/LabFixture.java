package org.vzs.testing;

import java.nio.file.Path;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.config.Secret;
import org.vzs.lab.Counters;
import org.vzs.lab.FaultRule;
import org.vzs.lab.Lab;
import org.vzs.lab.LabDevice;
import org.vzs.lab.LabOptions;

/** A lab of its own for one test. */
public final class LabFixture implements AutoCloseable {
    private final Lab lab;

    /** A new lab in {@code folder}. */
    public LabFixture(Path folder, LabOptions options) {
        this.lab = Lab.open(folder, options);
    }

    /** A device as an endpoint of the estate. */
    public Endpoint endpoint(String name) {
        LabDevice d = lab.device(name);
        return new Endpoint(
                name,
                d.scheme(),
                d.host(),
                d.port(),
                d.user(),
                Credential.of(new Secret(d.password())),
                d.fingerprint(),
                false);
    }

    /** The calls that a device has got. */
    public Counters counters(String name) {
        return lab.counters(name);
    }

    /** Adds a fault, as text. */
    public void fault(String rule) {
        lab.faults().add(FaultRule.parse(rule));
    }

    /** Takes all faults away. */
    public void noFaults() {
        lab.faults().clear();
    }

    @Override
    public void close() {
        lab.close();
    }
}
