/** What every driver must do, whatever its back end: one abstract test for each interface. */
@NullMarked
package org.vzs.driver.contract;

import org.jspecify.annotations.NullMarked;
