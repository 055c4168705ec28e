/** What runs: progress under the prompt line, and tasks in the background. */
@NullMarked
package org.vzs.repl.progress;

import org.jspecify.annotations.NullMarked;
