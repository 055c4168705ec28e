@NullMarked
package org.vzs.cli.command;

import org.jspecify.annotations.NullMarked;
