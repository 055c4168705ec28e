/**
 * Ceph clusters by the {@code ceph} command over SSH, on any machine that has it and a key ring. Tried with Ceph 16.2; the
 * shapes of older releases (Jewel to Nautilus) are read too, from what is documented of them.
 */
@NullMarked
package org.vzs.driver.ceph;

import org.jspecify.annotations.NullMarked;
