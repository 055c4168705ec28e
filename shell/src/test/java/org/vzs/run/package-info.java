/** Tests of batch runs. */
@NullMarked
package org.vzs.run;

import org.jspecify.annotations.NullMarked;
