/** Amounts of storage. Used by drivers, estate and scripts. */
@NullMarked
package org.vzs.size;

import org.jspecify.annotations.NullMarked;
