package org.vzs.lab;

import java.util.List;
import org.vzs.lab.ceph.CephKind;
import org.vzs.lab.cluster.ClusterKind;
import org.vzs.lab.ontap.FilerKind;
import org.vzs.lab.openvz.OpenVzKind;
import org.vzs.lab.storwize.StorwizeKind;
import org.vzs.lab.tintri.TintriKind;
import org.vzs.lab.vsphere.VCenterKind;

/** The lab's devices. */
final class Devices {
    private Devices() {}

    /** All, in the order of showing. */
    static List<DeviceKind> all() {
        return List.of(
                new VCenterKind(),
                new OpenVzKind("hn1"),
                new OpenVzKind("hn2"),
                new CephKind("ceph1"),
                new FilerKind("filer1"),
                new ClusterKind("cluster1"),
                new StorwizeKind("v7000"),
                new TintriKind("tintri1"));
    }
}
