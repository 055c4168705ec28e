package org.vzs.driver.vsphere;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Connection;
import org.vzs.driver.VirtualMachines;
import org.vzs.driver.VmAction;
import org.vzs.driver.VmInfo;
import org.vzs.testing.SoapServer;
import org.vzs.testing.TestCertificate;
import org.vzs.testing.Vcsim;

/** A vcsim with a server in front of it that a test can step into, and an impatient driver. */
@SuppressWarnings("NullAway.Init")
abstract class VcsimBehindFront {
    static final VsphereSettings IMPATIENT = new VsphereSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofMillis(10), 16);

    private static TestCertificate certificate;

    Vcsim vcsim;
    SoapServer front;
    private final List<Connection> open = new ArrayList<>();

    @BeforeAll
    static void certificate() {
        certificate = TestCertificate.make();
    }

    @BeforeEach
    void start() {
        vcsim = Vcsim.start(machines());
        front = SoapServer.inFrontOf(vcsim.port(), vcsim.fingerprint(), certificate);
    }

    int machines() {
        return 2;
    }

    @AfterEach
    void stop() {
        open.forEach(Connection::close);
        if (front != null) {
            front.close();
        }
        if (vcsim != null) {
            vcsim.close();
        }
    }

    Connection connect() {
        Connection connection =
                new VsphereDriver(IMPATIENT).connect(vcsim.endpoint("vc", front.port(), front.fingerprint()));
        open.add(connection);
        return connection;
    }

    VirtualMachines machinesOf(Connection connection) {
        return connection.virtualMachines().orElseThrow();
    }

    static ActionResult perform(VirtualMachines vms, VmInfo vm, VmAction action) throws InterruptedException {
        return vms.perform(vm.id(), action, ActionContext.waiting(Duration.ofSeconds(20)));
    }

    /** Answers a call of an operation with {@code answer}, the first {@code times} times. */
    void first(int times, String operation, SoapServer.Behind answer) {
        java.util.concurrent.atomic.AtomicInteger left = new java.util.concurrent.atomic.AtomicInteger(times);
        front.rule((request, behind) ->
                request.operation().equals(operation) && left.getAndDecrement() > 0 ? answer.ask() : null);
    }

    /** Carries a call of an operation out and then breaks the connection instead of answering, once. */
    void loseAnswerOf(String operation) {
        java.util.concurrent.atomic.AtomicBoolean done = new java.util.concurrent.atomic.AtomicBoolean();
        front.rule((request, behind) -> {
            if (!request.operation().equals(operation) || done.getAndSet(true)) {
                return null;
            }
            behind.ask();
            return SoapServer.Answer.cut();
        });
    }

    /** Makes all sessions of this moment expire. */
    void expireSessions() {
        List<String> old = front.requests().stream()
                .map(SoapServer.Request::cookie)
                .distinct()
                .toList();
        front.rule((request, behind) -> !request.cookie().isEmpty() && old.contains(request.cookie())
                ? SoapServer.Answer.fault("NotAuthenticated", "<privilegeId>System.View</privilegeId>")
                : null);
    }
}
