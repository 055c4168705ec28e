package org.vzs.lab.openvz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.config.Secret;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Connection;
import org.vzs.driver.ContainerAction;
import org.vzs.driver.ContainerInfo;
import org.vzs.driver.Containers;
import org.vzs.driver.Outcome;
import org.vzs.driver.openvz.OpenVzDriver;
import org.vzs.lab.Device;
import org.vzs.lab.DeviceHome;
import org.vzs.lab.FaultRule;
import org.vzs.lab.LabDevice;
import org.vzs.lab.LabFaults;
import org.vzs.lab.LabOptions;
import org.vzs.problem.ProblemException;
import org.vzs.transport.ssh.SshSettings;

/** The lab's nodes as devices: their state, their faults and their counters. */
class OpenVzDeviceTest {
    @TempDir
    Path folder = Path.of("");

    private final List<Device> started = new ArrayList<>();

    private Device start(String name) {
        Device device =
                new OpenVzKind(name).start(new DeviceHome(folder, LabOptions.standard(), new LabFaults(folder)));
        started.add(device);
        return device;
    }

    private Connection connect(Device device) {
        LabDevice d = device.address();
        return new OpenVzDriver(SshSettings.under(folder))
                .connect(new Endpoint(
                        d.name(),
                        d.scheme(),
                        d.host(),
                        d.port(),
                        d.user(),
                        Credential.of(new Secret(d.password())),
                        d.fingerprint(),
                        false));
    }

    private static ActionResult perform(Connection c, String id, ContainerAction action) throws InterruptedException {
        return c.containers().orElseThrow().perform(id, action, ActionContext.waiting(Duration.ofSeconds(20)));
    }

    private static List<String> ids(Connection c) {
        return c.containers().orElseThrow().list().stream()
                .map(ContainerInfo::id)
                .toList();
    }

    @AfterEach
    void stop() {
        started.forEach(Device::close);
    }

    @Test
    void whatWasDoneIsThereAfterTheNextStartAndThePinStillFits() throws InterruptedException {
        Device one = start("hn1");
        Device two = start("hn2");
        String pin = one.address().fingerprint();
        List<ContainerInfo> before;
        try (Connection c = connect(one)) {
            perform(c, "101", new ContainerAction.Stop(false));
            perform(c, "102", new ContainerAction.Migrate("hn2", true));
            before = c.containers().orElseThrow().list();
        }
        one.close();
        two.close();
        Device twoAgain = start("hn2");
        Device oneAgain = start("hn1");
        assertThat(oneAgain.address().fingerprint()).isEqualTo(pin);
        try (Connection c = connect(oneAgain);
                Connection other = connect(twoAgain)) {
            assertThat(c.containers().orElseThrow().list()).isEqualTo(before);
            assertThat(ids(other)).contains("102").hasSize(4);
        }
    }

    @Test
    void aBrokenStateIsSaidWithTheWayOut() throws IOException {
        Files.writeString(folder.resolve("openvz.json"), "{\"hn1\": 7}");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> start("hn1"))
                .withMessageContaining("vzs lab reset");
    }

    @Test
    void aListingIsOneCommand() {
        Device one = start("hn1");
        try (Connection c = connect(one)) {
            one.counters().clear();
            assertThat(c.containers().orElseThrow().list()).hasSize(10);
            assertThat(one.counters().all()).containsOnlyKeys("vzlist").containsEntry("vzlist", 1L);
        }
    }

    @Test
    void aConnectionCutAfterTheCommandLeavesTheOutcomeUnknownAndTheNextCommandConnectsAgain()
            throws InterruptedException {
        Device one = start("hn1");
        new LabFaults(folder).add(FaultRule.parse("vzctl_stop@101=drop:after*1"));
        try (Connection c = connect(one)) {
            Containers containers = c.containers().orElseThrow();
            ActionResult r = perform(c, "101", new ContainerAction.Stop(false));
            assertThat(r.outcome()).isEqualTo(Outcome.STILL_RUNNING);
            assertThat(r.detail()).contains("outcome is not known");
            assertThat(containers.list()).anySatisfy(ct -> {
                assertThat(ct.id()).isEqualTo("101");
                assertThat(ct.state().word()).isEqualTo("stopped");
            });
            assertThat(perform(c, "101", new ContainerAction.Stop(false)).outcome())
                    .isEqualTo(Outcome.UNCHANGED);
        }
    }

    @Test
    void anAnswerThatComesTooLateIsStillRunning() throws InterruptedException {
        Device one = start("hn1");
        new LabFaults(folder).add(FaultRule.parse("vzctl_stop@101=delay:5s*1"));
        try (Connection c = connect(one)) {
            ActionResult r = c.containers()
                    .orElseThrow()
                    .perform("101", new ContainerAction.Stop(false), ActionContext.waiting(Duration.ofMillis(500)));
            assertThat(r.outcome()).isEqualTo(Outcome.STILL_RUNNING);
        }
    }
}
