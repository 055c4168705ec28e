/** Places for files that are reached by FTP or FTPS. */
@NullMarked
package org.vzs.driver.ftp;

import org.jspecify.annotations.NullMarked;
