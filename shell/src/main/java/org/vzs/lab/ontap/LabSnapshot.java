package org.vzs.lab.ontap;

/**
 * A snapshot.
 *
 * @param name unique in its volume
 * @param date month, day and time, as printed in English
 * @param percents the four numbers of {@code snap list}, separated by blanks
 * @param owner {@code snapmirror} where it is SnapMirror's; may be empty
 * @param kept whether it is there only because something holds it
 */
record LabSnapshot(String name, String date, String percents, String owner, boolean kept) {}
