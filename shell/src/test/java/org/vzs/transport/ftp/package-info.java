@NullMarked
package org.vzs.transport.ftp;

import org.jspecify.annotations.NullMarked;
