/** LXC hosts by the {@code lxc-*} tools over SSH. Tried with LXC 5.0. */
@NullMarked
package org.vzs.driver.lxc;

import org.jspecify.annotations.NullMarked;
