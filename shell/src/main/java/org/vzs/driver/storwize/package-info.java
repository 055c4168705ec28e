/**
 * IBM Storwize and SAN Volume Controller by their command line over SSH. Written from the documentation of the commands and
 * from public clients of them; not tried on a real system. What is assumed stands in ADR 0032.
 */
@NullMarked
package org.vzs.driver.storwize;

import org.jspecify.annotations.NullMarked;
