/** Tests of what is told of past runs. */
@NullMarked
package org.vzs.run.history;

import org.jspecify.annotations.NullMarked;
