/** Replays every runbook that comes with vzs. */
@NullMarked
package org.vzs.stdlib;

import org.jspecify.annotations.NullMarked;
