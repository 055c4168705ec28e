package org.vzs.driver.vsphere;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Outcome;
import org.vzs.driver.PowerState;
import org.vzs.driver.VirtualMachines;
import org.vzs.driver.VmAction;
import org.vzs.driver.VmInfo;
import org.vzs.testing.SoapServer.Answer;

/** Typed faults: which are as wanted already, which are tried again, which are final. */
class VsphereFaultsIT extends VcsimBehindFront {
    @Test
    void aBusyMachineIsTriedAgain() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        first(3, "PowerOffVM_Task", () -> Answer.fault("TaskInProgress", ""));
        assertThat(perform(vms, vm, new VmAction.Stop()).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(front.count("PowerOffVM_Task")).isEqualTo(4);
    }

    @Test
    void aMachineThatStaysBusyFailsWithTheReason() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        first(1000, "PowerOffVM_Task", () -> Answer.fault("ResourceInUse", "<name>disk.vmdk</name>"));
        ActionResult result = perform(vms, vm, new VmAction.Stop());
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.detail()).contains("ResourceInUse", "the server's words", "tried", "times");
        assertThat(front.count("PowerOffVM_Task")).isBetween(4L, 20L);
    }

    @Test
    void aTaskThatEndsBusyIsTriedAgainToo() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        java.util.concurrent.atomic.AtomicBoolean done = new java.util.concurrent.atomic.AtomicBoolean();
        front.rule((request, behind) -> {
            if (!request.operation().equals("WaitForUpdatesEx") || done.getAndSet(true)) {
                return null;
            }
            return behind.ask()
                    .replace(
                            "<name>info.error</name><op>assign</op>",
                            "<name>info.error</name><op>assign</op><val xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">"
                                    + "<fault i:type=\"TaskInProgress\"></fault>"
                                    + "<localizedMessage>busy</localizedMessage></val>")
                    .replace(">success<", ">error<");
        });
        ActionResult result = perform(vms, vm, new VmAction.Stop());
        // The first try did stop it, whatever its task was made to say.
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.UNCHANGED);
        assertThat(front.count("PowerOffVM_Task")).isEqualTo(2);
    }

    @Test
    void aGuestWithoutToolsIsSaidAtOnce() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        first(9, "ShutdownGuest", () -> Answer.fault("ToolsUnavailable", ""));
        ActionResult result = perform(vms, vm, new VmAction.Shutdown(null));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.detail()).contains("ToolsUnavailable", "VMware Tools", "the server's words");
        assertThat(front.count("ShutdownGuest")).isEqualTo(1);
    }

    @Test
    void aGuestThatDoesNotGoDownIsStoppedWhereThatIsAllowed() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        first(9, "ShutdownGuest", VsphereFaultsIT::asked);
        ActionResult result = perform(vms, vm, new VmAction.Shutdown(Duration.ofMillis(300)));
        assertThat(result.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(result.detail()).contains("did not shut down within 300 ms", "stopped hard");
        assertThat(vms.list().getFirst().powerState()).isEqualTo(PowerState.POWERED_OFF);
    }

    @Test
    void aGuestThatDoesNotGoDownIsStillRunningOtherwise() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        first(9, "ShutdownGuest", VsphereFaultsIT::asked);
        ActionResult result =
                vms.perform(vm.id(), new VmAction.Shutdown(null), ActionContext.waiting(Duration.ofMillis(300)));
        assertThat(result.outcome()).isEqualTo(Outcome.STILL_RUNNING);
        assertThat(result.task()).isNull();
        assertThat(result.detail()).contains("has not shut down within 300 ms");
        assertThat(front.count("PowerOffVM_Task")).isZero();
    }

    @Test
    void aLateShutdownIsSeenThroughTheFilter() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        first(1, "ShutdownGuest", VsphereFaultsIT::asked);
        Thread guest = Thread.startVirtualThread(() -> {
            // The guest obeys once the driver waits on the server.
            org.awaitility.Awaitility.await()
                    .until(() -> front.requests().stream()
                            .anyMatch(r -> r.operation().equals("WaitForUpdatesEx")
                                    && r.body().contains("<version>-<")));
            machinesOf(connect()).list();
            try {
                perform(machinesOf(connect()), vm, new VmAction.Stop());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(perform(vms, vm, new VmAction.Shutdown(null)).outcome()).isEqualTo(Outcome.CHANGED);
        guest.join();
    }

    @Test
    void consolidationThatIsNeededIsReported() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        perform(vms, vm, new VmAction.CreateSnapshot("a", "", false, false));
        front.rule((request, behind) -> request.body().contains("<pathSet>runtime.consolidationNeeded<")
                ? behind.ask()
                        .replace(
                                "</obj></objects>",
                                "</obj><propSet><name>runtime.consolidationNeeded</name>"
                                        + "<val xsi:type=\"xsd:boolean\">true</val></propSet></objects>")
                : null);
        ActionResult result = perform(vms, vm, new VmAction.RemoveAllSnapshots());
        assertThat(result.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(result.detail()).contains("consolidation needed");
    }

    @Test
    void anUnknownFaultIsQuoted() throws Exception {
        VirtualMachines vms = machinesOf(connect());
        VmInfo vm = vms.list().getFirst();
        first(1, "PowerOffVM_Task", () -> Answer.fault("NobodyKnowsThisOne", "<strange><a/>b</strange>"));
        ActionResult result = perform(vms, vm, new VmAction.Stop());
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.detail()).contains("NobodyKnowsThisOne", "the server's words");
    }

    private static Answer asked() {
        return new Answer(
                200,
                "<Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\"><Body>"
                        + "<ShutdownGuestResponse xmlns=\"urn:vim25\"/></Body></Envelope>",
                null);
    }
}
