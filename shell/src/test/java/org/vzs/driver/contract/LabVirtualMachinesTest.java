package org.vzs.driver.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.driver.Connection;
import org.vzs.driver.VmInfo;
import org.vzs.driver.vsphere.VsphereDriver;
import org.vzs.lab.Counters;
import org.vzs.lab.LabOptions;
import org.vzs.testing.LabFixture;

/** The contract against the lab's vCenter. */
@SuppressWarnings("NullAway.Init")
class LabVirtualMachinesTest extends VirtualMachinesContract {
    @TempDir
    private Path folder;

    private LabFixture lab;
    private Connection connection;

    @BeforeEach
    void connect() {
        connect(0.02);
    }

    private void connect(double timeScale) {
        lab = new LabFixture(folder, LabOptions.standard().withTimeScale(timeScale));
        connection = new VsphereDriver().connect(lab.endpoint("vc"));
    }

    @AfterEach
    void disconnect() {
        if (connection != null) {
            connection.close();
        }
        if (lab != null) {
            lab.close();
        }
    }

    @Override
    protected Connection connection() {
        return connection;
    }

    @Override
    protected VmInfo running() {
        return connection.virtualMachines().orElseThrow().list().stream()
                .filter(v -> v.name().equals("jump01"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected boolean holdTasks() {
        disconnect();
        connect(50);
        return true;
    }

    @Override
    protected long requests() {
        Counters counters = lab.counters("vc");
        // The watcher tidies up behind the tasks, at its leisure.
        return counters.total() - counters.of("DestroyPropertyFilter") - counters.of("WaitForUpdatesEx");
    }
}
