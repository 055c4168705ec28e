@NullMarked
package org.vzs.script.page;

import org.jspecify.annotations.NullMarked;
