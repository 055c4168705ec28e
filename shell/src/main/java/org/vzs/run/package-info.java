/** One batch run: CSV, journal, retry file, report. */
@NullMarked
package org.vzs.run;

import org.jspecify.annotations.NullMarked;
