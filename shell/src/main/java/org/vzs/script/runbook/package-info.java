/** Runbooks: where they are found, what they say of themselves, and their steps. */
@NullMarked
package org.vzs.script.runbook;

import org.jspecify.annotations.NullMarked;
