/** What can go wrong, said once: a code, a place, advice, and the exit code of the process. The lowest layer. */
@NullMarked
package org.vzs.problem;

import org.jspecify.annotations.NullMarked;
