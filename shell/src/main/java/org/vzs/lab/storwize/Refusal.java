package org.vzs.lab.storwize;

import java.util.Map;

/** A command is refused with an error of the system. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("CMMVC5701E", "No object ID was specified."),
            Map.entry("CMMVC5707E", "Required parameters are missing."),
            Map.entry("CMMVC5709E", "[%s] is not a supported parameter."),
            Map.entry("CMMVC5711E", "[%s] is not valid data."),
            Map.entry("CMMVC5738E", "The argument [%s] contains too many characters."),
            Map.entry("CMMVC5753E", "The specified object does not exist or is not a suitable candidate."),
            Map.entry(
                    "CMMVC5754E",
                    "The specified object does not exist, or the name supplied does not meet the naming rules."),
            Map.entry(
                    "CMMVC5804E",
                    "The action failed because an object that was specified in the command does not exist."),
            Map.entry(
                    "CMMVC5837E", "The action failed because the virtual disk (VDisk) is part of a FlashCopy mapping."),
            Map.entry(
                    "CMMVC5840E",
                    "The virtual disk (VDisk) was not deleted because it is mapped to a host or because it is part of a"
                            + " FlashCopy or Remote Copy mapping, or is involved in an image mode migrate."),
            Map.entry(
                    "CMMVC5842E",
                    "The action failed because an object that was specified in the command does not exist."),
            Map.entry(
                    "CMMVC5860E", "The action failed because there were not enough extents in the managed disk group."),
            Map.entry(
                    "CMMVC5903E",
                    "The FlashCopy mapping was not changed because the mapping or consistency group is another state."),
            Map.entry(
                    "CMMVC5924E",
                    "The FlashCopy mapping was not created because the source and target virtual disks (VDisks) are"
                            + " different sizes."),
            Map.entry("CMMVC6017E", "The parameter contains non-ASCII characters."),
            Map.entry("CMMVC6035E", "The action failed as the object already exists."),
            Map.entry("CMMVC6037E", "The action failed as the object is not empty."),
            Map.entry(
                    "CMMVC6071E",
                    "The VDisk-to-host mapping was not created because the VDisk is already mapped to a host."),
            Map.entry("CMMVC6252E", "The task has failed because the user's role is not authorized."),
            Map.entry(
                    "CMMVC6527E",
                    "The name that you have entered is not valid. The name can contain letters, numbers, spaces, periods,"
                            + " dashes, and underscores. The name must begin with a letter or an underscore. The name must"
                            + " not begin or end with a space."),
            Map.entry("CMMVC7205E", "The command failed because it is not supported."),
            Map.entry(
                    "CMMVC8710E",
                    "The command cannot be initiated because the storage pool has not enough free space."));

    Refusal(String code) {
        this(code, "");
    }

    Refusal(String code, String about) {
        super(code + " " + TEXTS.getOrDefault(code, "The command failed.").replace("%s", about));
    }
}
