/** What may stand on the command line of {@code vzs}: its commands with their options, how they are read, and their help. */
@NullMarked
package org.vzs.cli.command;

import org.jspecify.annotations.NullMarked;
