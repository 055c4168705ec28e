/** A simulated Tintri VMstore that speaks the REST API v310. */
@NullMarked
package org.vzs.lab.tintri;

import org.jspecify.annotations.NullMarked;
