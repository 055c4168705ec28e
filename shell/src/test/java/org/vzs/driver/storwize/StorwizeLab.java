package org.vzs.driver.storwize;

import java.nio.file.Path;
import org.vzs.driver.Connection;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.lab.LabOptions;
import org.vzs.testing.LabFixture;
import org.vzs.transport.ssh.SshSettings;

/** The lab's v7000 with a connection to it, where nothing takes time. */
final class StorwizeLab implements AutoCloseable {
    final LabFixture lab;
    final Connection connection;
    final RemoteCommands remote;

    StorwizeLab(Path folder) {
        this(folder, 0);
    }

    /** @param timeScale how long things take there, against the lab's own measure */
    StorwizeLab(Path folder, double timeScale) {
        lab = new LabFixture(folder.resolve("lab"), LabOptions.standard().withTimeScale(timeScale));
        SshSettings ssh = SshSettings.under(folder);
        remote = RemoteCommands.login(lab.endpoint("v7000"), ssh, "superuser");
        connection = new StorwizeDriver(ssh).connect(lab.endpoint("v7000"));
    }

    @Override
    public void close() {
        connection.close();
        remote.close();
        lab.close();
    }
}
