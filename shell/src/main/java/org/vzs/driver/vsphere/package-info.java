/**
 * VMware vCenter and ESXi, by SOAP. Wire ({@code Xml}, {@code Call}, {@code Soap}), then session, then the property
 * collector and the watcher of tasks, then one class for each group of verbs. Names of operations, properties and faults are
 * those of VMware's vSphere Web Services API reference.
 */
@NullMarked
package org.vzs.driver.vsphere;

import org.jspecify.annotations.NullMarked;
