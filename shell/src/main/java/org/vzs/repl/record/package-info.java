/** A session written down as a draft runbook and its transcript. */
@NullMarked
package org.vzs.repl.record;

import org.jspecify.annotations.NullMarked;
