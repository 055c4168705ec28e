/** Tests of the lab. */
@NullMarked
package org.vzs.lab.vsphere;

import org.jspecify.annotations.NullMarked;
