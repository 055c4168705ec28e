package org.vzs.driver.vsphere;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vzs.driver.*;
import org.vzs.testing.Vcsim;

class VsphereSmokeIT {
    @Test
    void listsAndPowers() throws Exception {
        try (Vcsim vc = Vcsim.start(4);
                Connection c = new VsphereDriver().connect(vc.endpoint("vc"))) {
            System.out.println(c.about());
            VirtualMachines vms = c.virtualMachines().orElseThrow();
            vms.list().forEach(System.out::println);
            c.hosts().orElseThrow().list().forEach(System.out::println);
            c.datastores().orElseThrow().list().forEach(System.out::println);
            String id = vms.list().getFirst().id();
            ActionContext ctx = ActionContext.waiting(Duration.ofSeconds(10));
            for (VmAction a : new VmAction[] {
                new VmAction.Stop(), new VmAction.Stop(), new VmAction.Start(), new VmAction.Start(),
                new VmAction.Shutdown(null), new VmAction.Shutdown(null), new VmAction.Restart(true), new VmAction.Restart(false)
            }) {
                long t = System.nanoTime();
                System.out.println(a + " " + vms.perform(id, a, ctx) + " " + (System.nanoTime() - t) / 1000000);
            }
            assertThat(vms.perform(id, new VmAction.Start(), ctx).outcome()).isEqualTo(Outcome.CHANGED);
        }
    }
}
