/** The lines of all sessions, kept in one file. */
@NullMarked
package org.vzs.repl.history;

import org.jspecify.annotations.NullMarked;
