/** The documentation is held to the code. */
@NullMarked
package org.vzs.docs;

import org.jspecify.annotations.NullMarked;
