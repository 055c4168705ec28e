/** Tests of the process. */
@NullMarked
package org.vzs.cli;

import org.jspecify.annotations.NullMarked;
