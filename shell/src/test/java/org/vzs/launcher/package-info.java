/** Tests of {@code scripts/vzs}, with real processes; most of them in an installation of their own with a tiny program. */
@NullMarked
package org.vzs.launcher;

import org.jspecify.annotations.NullMarked;
