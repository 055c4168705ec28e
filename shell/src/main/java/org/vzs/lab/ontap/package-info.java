/**
 * Simulated NetApp filers. They know the state of one small installation and the words of the vendor's manual pages; what
 * is refused, and in which words, is assumed where ADR 0033 says so.
 */
@NullMarked
package org.vzs.lab.ontap;

import org.jspecify.annotations.NullMarked;
