/** The lab: simulated devices on loopback that speak the vendors' protocols, and the state folder that they live in. */
@NullMarked
package org.vzs.lab;

import org.jspecify.annotations.NullMarked;
