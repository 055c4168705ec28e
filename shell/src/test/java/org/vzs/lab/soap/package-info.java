/** Tests of the lab. */
@NullMarked
package org.vzs.lab.soap;

import org.jspecify.annotations.NullMarked;
