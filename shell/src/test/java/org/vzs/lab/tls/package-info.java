/** Tests of the lab. */
@NullMarked
package org.vzs.lab.tls;

import org.jspecify.annotations.NullMarked;
