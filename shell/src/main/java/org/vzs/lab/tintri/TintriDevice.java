package org.vzs.lab.tintri;

import org.vzs.lab.Counters;
import org.vzs.lab.Device;
import org.vzs.lab.DeviceHome;
import org.vzs.lab.LabDevice;
import org.vzs.lab.rest.RestFront;
import org.vzs.lab.tls.Identity;

/** A running lab VMstore. */
final class TintriDevice implements Device {
    static final String USER = "admin";
    static final String PASSWORD = "lab-tintri";

    private final String name;
    private final Identity identity;
    private final Counters counters = new Counters();
    private final RestFront front;

    TintriDevice(String name, DeviceHome home) {
        this.name = name;
        this.identity = Identity.in(home.folder());
        this.front = RestFront.start(new TintriRest(name, home, counters), identity);
    }

    @Override
    public LabDevice address() {
        return new LabDevice(name, "tintri", "127.0.0.1", front.port(), USER, PASSWORD, identity.fingerprint());
    }

    @Override
    public Counters counters() {
        return counters;
    }

    @Override
    public void close() {
        front.close();
    }
}
