/** What the prompt must know of JavaScript's text without running it: tokens, brackets, declarations. */
@NullMarked
package org.vzs.repl.js;

import org.jspecify.annotations.NullMarked;
