/** The lab's TLS identity: one key and one self-signed certificate for the loopback addresses. */
@NullMarked
package org.vzs.lab.tls;

import org.jspecify.annotations.NullMarked;
