/** Tests of the build itself: that its checks find what they are there for. */
@NullMarked
package org.vzs.build;

import org.jspecify.annotations.NullMarked;
