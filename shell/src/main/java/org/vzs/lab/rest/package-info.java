/** The HTTPS side of lab devices that speak JSON. */
@NullMarked
package org.vzs.lab.rest;

import org.jspecify.annotations.NullMarked;
