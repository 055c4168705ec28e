/** The prompt: reads lines, runs them, shows what came of them. */
@NullMarked
package org.vzs.repl;

import org.jspecify.annotations.NullMarked;
