/**
 * OpenVZ nodes by {@code vzctl} and {@code vzlist} over SSH. Facts are from the man pages, {@code include/vzerror.h} and the
 * sources of vzctl 4 (kolyshkin/vzctl); versions 3 differ in texts, not in exit codes.
 */
@NullMarked
package org.vzs.driver.openvz;

import org.jspecify.annotations.NullMarked;
