/** The estate file, credentials and folders. */
@NullMarked
package org.vzs.config;

import org.jspecify.annotations.NullMarked;
