package org.vzs.driver.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.vzs.driver.Connection;
import org.vzs.driver.vsphere.VsphereDriver;
import org.vzs.testing.SoapServer;
import org.vzs.testing.TestCertificate;
import org.vzs.testing.Vcsim;

/** The contract against vcsim, with a counting server in front of it. */
@SuppressWarnings("NullAway.Init")
class VcsimVirtualMachinesIT extends VirtualMachinesContract {
    private static TestCertificate certificate;

    private Vcsim vcsim;
    private SoapServer front;
    private Connection connection;

    @BeforeAll
    static void certificate() {
        certificate = TestCertificate.make();
    }

    @BeforeEach
    void connect() {
        vcsim = Vcsim.start(2);
        front = SoapServer.inFrontOf(vcsim.port(), vcsim.fingerprint(), certificate);
        connection = new VsphereDriver().connect(vcsim.endpoint("vc", front.port(), front.fingerprint()));
    }

    @AfterEach
    void disconnect() {
        if (connection != null) {
            connection.close();
        }
        if (front != null) {
            front.close();
        }
        if (vcsim != null) {
            vcsim.close();
        }
    }

    @Override
    protected Connection connection() {
        return connection;
    }

    @Override
    protected long requests() {
        // The watcher tidies up behind the tasks, at its leisure.
        return front.requests().size() - front.count("DestroyPropertyFilter") - front.count("WaitForUpdatesEx");
    }

    /** vcsim ends every task inside the call; the server in front tells another story. */
    @Override
    protected boolean holdTasks() {
        front.rule((request, behind) ->
                request.operation().equals("WaitForUpdatesEx") ? behind.ask().replace(">success<", ">running<") : null);
        return true;
    }
}
