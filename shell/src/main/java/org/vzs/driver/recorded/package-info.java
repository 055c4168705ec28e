/** Connections that write down what is said, and connections that answer out of such a recording. */
@NullMarked
package org.vzs.driver.recorded;

import org.jspecify.annotations.NullMarked;
