/**
 * A simulated cluster of clustered Data ONTAP: one state behind the REST interface and the command line. What it says is from
 * the vendor's reference and from what published clients read; what is assumed, ADR 0040 says.
 */
@NullMarked
package org.vzs.lab.cluster;

import org.jspecify.annotations.NullMarked;
