/** The object API and the gate: everything that a script or a person can do, and the one place that decides whether it is done. */
@NullMarked
package org.vzs.estate;

import org.jspecify.annotations.NullMarked;
