/** What the contracts cannot say: this driver's own recovery and its words. */
@NullMarked
package org.vzs.driver.vsphere;

import org.jspecify.annotations.NullMarked;
