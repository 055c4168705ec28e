/** A vCenter Server that is made up but behaves: inventory, sessions, tasks, property collector, faults. */
@NullMarked
package org.vzs.lab.vsphere;

import org.jspecify.annotations.NullMarked;
