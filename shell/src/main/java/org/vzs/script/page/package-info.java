/** Pages for a browser that need no other file: no style sheet, no font, no script, no network. */
@NullMarked
package org.vzs.script.page;

import org.jspecify.annotations.NullMarked;
