/** What the drivers that work by remote commands share: one login, and its errors in the drivers' words. */
@NullMarked
package org.vzs.driver.remote;

import org.jspecify.annotations.NullMarked;
