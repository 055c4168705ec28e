/** Commands and files over SSH: one place for quoting, trust, time-outs and reconnecting. Knows no device and no driver. */
@NullMarked
package org.vzs.transport.ssh;

import org.jspecify.annotations.NullMarked;
