/** HTTP over TLS with an answer to one question that java.net.http leaves open: did the request reach the server? */
@NullMarked
package org.vzs.transport.http;

import org.jspecify.annotations.NullMarked;
