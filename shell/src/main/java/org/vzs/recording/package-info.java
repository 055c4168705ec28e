/** Transcripts: what was said to a device and what it answered, as plain text; to be read, written and replayed. */
@NullMarked
package org.vzs.recording;

import org.jspecify.annotations.NullMarked;
