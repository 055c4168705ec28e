/** What scripts see: one class for each noun, each member marked and documented. Used on the thread of the script only. */
@NullMarked
package org.vzs.script.api;

import org.jspecify.annotations.NullMarked;
