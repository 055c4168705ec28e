package org.vzs.lab.soap;

/**
 * A value of an enumeration of the vim25 schema.
 *
 * @param type such as {@code VirtualMachinePowerState}
 * @param value such as {@code poweredOn}
 */
public record EnumValue(String type, String value) {}
