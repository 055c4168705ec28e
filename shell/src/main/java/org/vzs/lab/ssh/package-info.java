/** What the lab's devices that are reached by SSH have in common: a door, a server, a host key, the words of a command line. */
@NullMarked
package org.vzs.lab.ssh;

import org.jspecify.annotations.NullMarked;
