/** Tests with tiny servers on 127.0.0.1. */
@NullMarked
package org.vzs.transport.http;

import org.jspecify.annotations.NullMarked;
