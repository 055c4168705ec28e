@NullMarked
package org.vzs.capacity;

import org.jspecify.annotations.NullMarked;
