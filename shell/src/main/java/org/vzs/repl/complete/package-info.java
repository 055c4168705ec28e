/** What can come next at the cursor, and what it is. */
@NullMarked
package org.vzs.repl.complete;

import org.jspecify.annotations.NullMarked;
