/** FTP and FTPS: one login for many requests, and files that are streamed, counted and renamed when they are whole. */
@NullMarked
package org.vzs.transport.ftp;

import org.jspecify.annotations.NullMarked;
