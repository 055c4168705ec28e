/**
 * Made-up OpenVZ nodes that speak SSH on loopback. Texts, exit codes and transitions follow the transcripts of the
 * administrators' notes and, where those are silent, the sources of vzctl (kolyshkin/vzctl). One thing is mixed on purpose:
 * the texts are those of vzctl 3.0.2x, as in the notes, while {@code vzlist -j} is that of 4.0.
 */
@NullMarked
package org.vzs.lab.openvz;

import org.jspecify.annotations.NullMarked;
