/** Tintri VMstores over their REST API, version v310. */
@NullMarked
package org.vzs.driver.tintri;

import org.jspecify.annotations.NullMarked;
