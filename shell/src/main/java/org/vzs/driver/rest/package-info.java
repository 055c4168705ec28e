/** What drivers of devices with an HTTP API share: logged-in requests that are tried again where that is safe, and JSON. */
@NullMarked
package org.vzs.driver.rest;

import org.jspecify.annotations.NullMarked;
