/**
 * A lab Storwize V7000: the command line of the 6.4 releases with {@code svcinfo} and {@code svctask}, state and faults. It has
 * the troubles of the note built in: an SSD array without a spare SSD, and extents larger than the advice.
 */
@NullMarked
package org.vzs.lab.storwize;

import org.jspecify.annotations.NullMarked;
