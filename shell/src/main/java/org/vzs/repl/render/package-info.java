/** Results as people see them: tables that fit, cards, trees, JSON and CSV. */
@NullMarked
package org.vzs.repl.render;

import org.jspecify.annotations.NullMarked;
