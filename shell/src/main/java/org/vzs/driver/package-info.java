/** What a device can do, as small interfaces; one sub-package implements them for each kind of back end. */
@NullMarked
package org.vzs.driver;

import org.jspecify.annotations.NullMarked;
