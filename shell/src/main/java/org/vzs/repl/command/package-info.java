/** The prompt's own commands, which begin with a colon. */
@NullMarked
package org.vzs.repl.command;

import org.jspecify.annotations.NullMarked;
