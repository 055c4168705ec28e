/** What has run: journals read back, and how long they are kept. */
@NullMarked
package org.vzs.run.history;

import org.jspecify.annotations.NullMarked;
