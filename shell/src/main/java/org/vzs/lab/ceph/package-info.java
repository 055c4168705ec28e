/**
 * A simulated Ceph cluster that answers the {@code ceph} command over SSH. Its shapes are those of Ceph 16.2, seen on a real
 * one; its trouble is that of an administrator's note: too many placement groups on each OSD.
 */
@NullMarked
package org.vzs.lab.ceph;

import org.jspecify.annotations.NullMarked;
