/** The process: options, exit codes, and nothing that a script could want. */
@NullMarked
package org.vzs.cli;

import org.jspecify.annotations.NullMarked;
