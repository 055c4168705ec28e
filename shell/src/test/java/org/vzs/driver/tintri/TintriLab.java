package org.vzs.driver.tintri;

import java.nio.file.Path;
import java.time.Duration;
import org.vzs.config.Endpoint;
import org.vzs.driver.Connection;
import org.vzs.driver.VmStores;
import org.vzs.driver.rest.RestSettings;
import org.vzs.lab.LabOptions;
import org.vzs.testing.LabFixture;

/** The lab's tintri1 with a connection to it, which pauses hardly at all. */
final class TintriLab implements AutoCloseable {
    static final RestSettings QUICK =
            new RestSettings(Duration.ofSeconds(10), 4, Duration.ofMillis(1), Duration.ofMillis(20), 4);

    final LabFixture lab;
    final Connection connection;

    TintriLab(Path folder) {
        this(folder, LabOptions.standard());
    }

    TintriLab(Path folder, LabOptions options) {
        lab = new LabFixture(folder.resolve("lab"), options.withTimeScale(0));
        connection = new TintriDriver(QUICK).connect(endpoint());
    }

    Endpoint endpoint() {
        return lab.endpoint("tintri1");
    }

    VmStores store() {
        return connection.vmStores().orElseThrow();
    }

    long asked(String operation) {
        return lab.counters("tintri1").of(operation);
    }

    @Override
    public void close() {
        connection.close();
        lab.close();
    }
}
