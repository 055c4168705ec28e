/**
 * NetApp filers. Clusters by REST, or by the machine format of their command line where they have none. 7-Mode by its command line over SSH: it has no machine format there, so its tables are read as they are
 * printed in the vendor's manual pages and in administrators' notes.
 */
@NullMarked
package org.vzs.driver.ontap;

import org.jspecify.annotations.NullMarked;
