package org.vzs.driver.vsphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vzs.config.Credential;
import org.vzs.config.Endpoint;
import org.vzs.config.Secret;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Connection;
import org.vzs.driver.ConnectionState;
import org.vzs.driver.DatastoreInfo;
import org.vzs.driver.EndpointException;
import org.vzs.driver.HostInfo;
import org.vzs.driver.Outcome;
import org.vzs.driver.PowerState;
import org.vzs.driver.VirtualMachines;
import org.vzs.driver.VmAction;
import org.vzs.driver.VmInfo;
import org.vzs.testing.SoapServer;
import org.vzs.testing.TestCertificate;
import org.vzs.testing.Vcsim;

/** vcsim in other shapes: an ESXi host, a thousand machines, two with the same references, odd names, a template. */
class VcsimShapesIT {
    private static final ActionContext WAIT = ActionContext.waiting(Duration.ofSeconds(60));

    @Test
    void aSingleEsxiHost() throws Exception {
        try (Vcsim esxi = Vcsim.start(2, "-esx");
                Connection connection = new VsphereDriver().connect(esxi.endpoint("esx1"))) {
            assertThat(connection.about().kind()).isEqualTo("ESXi");
            VirtualMachines vms = connection.virtualMachines().orElseThrow();
            assertThat(vms.list()).hasSize(2).allMatch(v -> v.cluster().isEmpty());
            VmInfo vm = vms.list().getFirst();
            assertThat(vms.perform(vm.id(), new VmAction.Stop(), WAIT).outcome())
                    .isEqualTo(Outcome.CHANGED);
            assertThat(connection.hosts().orElseThrow().list()).hasSize(1);
        }
    }

    @Test
    void hostsAndDatastores() {
        try (Vcsim vcsim = Vcsim.start(2);
                Connection connection = new VsphereDriver().connect(vcsim.endpoint("vc"))) {
            assertThat(connection.about().kind()).isEqualTo("vCenter");
            List<HostInfo> hosts = connection.hosts().orElseThrow().list();
            assertThat(hosts).hasSize(4).allSatisfy(h -> {
                assertThat(h.connectionState()).isEqualTo(ConnectionState.CONNECTED);
                assertThat(h.cpuCores()).isPositive();
                assertThat(h.memoryBytes()).isGreaterThan(h.memoryUsedBytes());
                assertThat(h.version()).isNotEmpty();
            });
            assertThat(hosts).extracting(HostInfo::cluster).containsOnly("", "DC0_C0");
            List<DatastoreInfo> datastores =
                    connection.datastores().orElseThrow().list();
            assertThat(datastores).hasSize(1).allMatch(d -> d.accessible() && d.capacityBytes() > d.freeBytes());
        }
    }

    @Test
    void aThousandMachinesOffAndOnWithAHandfulOfOtherCalls() throws Exception {
        try (Vcsim vcsim = Vcsim.start(1000);
                SoapServer front = SoapServer.inFrontOf(vcsim.port(), vcsim.fingerprint(), TestCertificate.make());
                Connection connection =
                        new VsphereDriver().connect(vcsim.endpoint("vc", front.port(), front.fingerprint()))) {
            VirtualMachines vms = connection.virtualMachines().orElseThrow();
            List<VmInfo> all = vms.list();
            assertThat(all).hasSize(1000);
            assertThat(front.requests()).hasSizeLessThan(8);
            assertThat(together(vms, all, new VmAction.Stop())).isEqualTo(Map.of(Outcome.CHANGED, 1000L));
            assertThat(vms.list()).allMatch(v -> v.powerState() == PowerState.POWERED_OFF);
            assertThat(together(vms, all, new VmAction.Start())).isEqualTo(Map.of(Outcome.CHANGED, 1000L));
            assertThat(together(vms, all, new VmAction.Start())).isEqualTo(Map.of(Outcome.UNCHANGED, 1000L));
            assertThat(front.count("PowerOnVM_Task")).isEqualTo(2000);
            assertThat(front.count("CreateFilter"))
                    .as("tasks are watched in groups")
                    .isLessThan(1500);
        }
    }

    @Test
    void twoServersWithTheSameReferences() throws Exception {
        try (Vcsim one = Vcsim.start(2);
                Vcsim two = Vcsim.start(2);
                Connection first = new VsphereDriver().connect(one.endpoint("one"));
                Connection second = new VsphereDriver().connect(two.endpoint("two"))) {
            VirtualMachines here = first.virtualMachines().orElseThrow();
            VirtualMachines there = second.virtualMachines().orElseThrow();
            VmInfo vm = here.list().getFirst();
            assertThat(there.list()).extracting(VmInfo::id).contains(vm.id());
            assertThat(here.perform(vm.id(), new VmAction.Stop(), WAIT).outcome())
                    .isEqualTo(Outcome.CHANGED);
            assertThat(there.list()).allMatch(v -> v.powerState() == PowerState.POWERED_ON);
            assertThat(there.perform(vm.id(), new VmAction.Start(), WAIT).outcome())
                    .isEqualTo(Outcome.UNCHANGED);
        }
    }

    @Test
    void oddNamesAndATemplate() throws Exception {
        List<String> names = List.of("a<b>&\"c'", "two\nlines", "same", "same", "50%25 of %2fdev");
        List<String> options = new ArrayList<>(List.of("-template"));
        names.forEach(n -> options.addAll(List.of("-name", n)));
        try (Vcsim vcsim = Vcsim.start(6, options.toArray(String[]::new));
                Connection connection = new VsphereDriver().connect(vcsim.endpoint("vc"))) {
            VirtualMachines vms = connection.virtualMachines().orElseThrow();
            assertThat(vms.list()).extracting(VmInfo::name).contains("a<b>&\"c'", "two\nlines", "same", "50% of /dev");
            VmInfo template =
                    vms.list().stream().filter(VmInfo::template).findFirst().orElseThrow();
            ActionResult result = vms.perform(template.id(), new VmAction.Start(), WAIT);
            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.detail()).contains("template");
        }
    }

    @Test
    void aWrongPassword() {
        try (Vcsim vcsim = Vcsim.start(2)) {
            Endpoint right = vcsim.endpoint("vc");
            Endpoint wrong = new Endpoint(
                    "vc",
                    "vsphere",
                    right.host(),
                    right.port(),
                    right.user(),
                    Credential.of(new Secret("not-it")),
                    right.fingerprint(),
                    false);
            assertThatExceptionOfType(EndpointException.class)
                    .isThrownBy(() -> new VsphereDriver().connect(wrong))
                    .satisfies(e -> {
                        assertThat(e.kind()).isEqualTo(EndpointException.Kind.LOGIN_REFUSED);
                        assertThat(e.getMessage()).doesNotContain("not-it");
                    });
        }
    }

    private static Map<Outcome, Long> together(VirtualMachines vms, List<VmInfo> targets, VmAction action)
            throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ActionResult>> futures = new ArrayList<>();
            for (VmInfo vm : targets) {
                futures.add(threads.submit(() -> vms.perform(vm.id(), action, WAIT)));
            }
            List<ActionResult> results = new ArrayList<>();
            for (Future<ActionResult> future : futures) {
                results.add(future.get());
            }
            return results.stream().collect(Collectors.groupingBy(ActionResult::outcome, Collectors.counting()));
        }
    }
}
