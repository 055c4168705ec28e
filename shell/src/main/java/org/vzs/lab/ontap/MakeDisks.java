package org.vzs.lab.ontap;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call of {@code vsim_makedisks}, the simulator's own program that makes files which are disks.
 *
 * @param ssd whether the type is 35, the SSD of the note; any other is taken for a hard disk
 * @param adapter on which they are made: the first is {@code v4}
 * @param count how many
 */
public record MakeDisks(boolean ssd, int adapter, int count) {
    private static final Pattern CALL = Pattern.compile("\\bvsim_makedisks((?:\\s+-[tan]\\s+\\d+)+)");
    private static final Pattern OPTION = Pattern.compile("-([tan])\\s+(\\d+)");
    /** The places of a shelf, as its disks are named by. */
    private static final List<Integer> BAYS = List.of(16, 17, 18, 19, 20, 21, 22, 24, 25, 26, 27, 28, 29, 32);

    private static final int SSD_TYPE = 35;

    /** The call in a line; null if there is none. */
    public static @Nullable MakeDisks in(String line) {
        Matcher call = CALL.matcher(line);
        if (!call.find()) {
            return null;
        }
        int type = 23;
        int adapter = 0;
        int count = 1;
        Matcher option = OPTION.matcher(call.group(1));
        while (option.find()) {
            int number = Integer.parseInt(option.group(2));
            switch (option.group(1)) {
                case "t" -> type = number;
                case "a" -> adapter = number;
                default -> count = number;
            }
        }
        return new MakeDisks(type == SSD_TYPE, adapter, count);
    }

    /** Their type, as listings have it. */
    public String type() {
        return ssd ? "SSD" : "FCAL";
    }

    /** What the names of the disks on the adapter begin with. */
    public String prefix() {
        return prefix(adapter);
    }

    private static String prefix(int adapter) {
        return "v" + (adapter + 4) + ".";
    }

    /** The name of the next disk on an adapter that has so many; its first shelf holds 14, the others follow. */
    public static String name(int adapter, int there) {
        return prefix(adapter) + (BAYS.get(there % BAYS.size()) + 16 * (there / BAYS.size()));
    }

    /** What the program says of a disk that it makes. */
    public String says(String disk, int number) {
        return "Creating ,disks/" + disk + (ssd ? ":NETAPP__:VD-500MB-SS-520:" : ":NETAPP__:VD-1000MB-FZ-520:")
                + (25852600 + number) + (ssd ? ":1080448\n" : ":2104448\n");
    }

    /** What it says in the end. */
    public static String end() {
        return "Shelf file Shelf:DiskShelf14 updated\n";
    }
}
