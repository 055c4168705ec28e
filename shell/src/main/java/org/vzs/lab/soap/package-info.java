/** SOAP as vSphere writes it: request and reply, data objects, references and faults. Knows no device. */
@NullMarked
package org.vzs.lab.soap;

import org.jspecify.annotations.NullMarked;
