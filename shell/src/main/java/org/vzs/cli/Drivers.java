package org.vzs.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vzs.config.Schemes;
import org.vzs.driver.Driver;
import org.vzs.driver.vsphere.VsphereDriver;

/** The drivers that this build has. */
final class Drivers {
    private Drivers() {}

    /** Their schemes, for the estate file. */
    static Schemes schemes() {
        return new Schemes(all().keySet(), Set.of("vsphere"));
    }

    /** All, by URL scheme. */
    static Map<String, Driver> all() {
        return List.<Driver>of(new VsphereDriver()).stream()
                .collect(Collectors.toMap(Driver::scheme, Function.identity()));
    }
}
