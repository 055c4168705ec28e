/** The polyglot context, its globals, and the head of a script. */
@NullMarked
package org.vzs.script;

import org.jspecify.annotations.NullMarked;
