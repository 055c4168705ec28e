/** What tests of several packages share. */
@NullMarked
package org.vzs.testing;

import org.jspecify.annotations.NullMarked;
