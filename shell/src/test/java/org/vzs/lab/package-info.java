/** Tests of the lab. */
@NullMarked
package org.vzs.lab;

import org.jspecify.annotations.NullMarked;
