/**
 * How full things are, how that went until now, and when they will be full: figures and rules, no device and no file. Used by
 * estate and scripts.
 */
@NullMarked
package org.vzs.capacity;

import org.jspecify.annotations.NullMarked;
