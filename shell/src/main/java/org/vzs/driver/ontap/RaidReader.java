package org.vzs.driver.ontap;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vzs.driver.FilerDisk;
import org.vzs.size.Size;

/** Reads {@code sysconfig -r}: the disks of each aggregate, the spare ones and the broken ones. */
final class RaidReader {
    private static final Pattern AGGREGATE = Pattern.compile("(?i)^(?:Aggregate|Volume) (\\S+) \\(.*");
    private static final Pattern OUTSIDE =
            Pattern.compile("(?i)^(?:(?:Spare|Broken|Partner|Maintenance|Pool\\d+ spare|Unassimilated) .*disks.*)");
    private static final Pattern DISK =
            Pattern.compile("^\\s*(\\S+)\\s+(\\S+)\\s+.*?\\s([A-Z]{2,})\\s+(?:\\d+|N/A)\\s+" + "\\d+/(\\d+)\\b.*$");

    private static final BigInteger BLOCK = BigInteger.valueOf(512);

    private RaidReader() {}

    static List<FilerDisk> read(String answer) {
        List<FilerDisk> disks = new ArrayList<>();
        String aggregate = "";
        for (String line : Lines.of(answer)) {
            Matcher begin = AGGREGATE.matcher(line.strip());
            if (begin.matches()) {
                aggregate = begin.group(1);
            } else if (OUTSIDE.matcher(line.strip()).matches()) {
                aggregate = "";
            }
            Matcher m = DISK.matcher(line);
            if (m.matches()) {
                disks.add(new FilerDisk(
                        m.group(2),
                        m.group(1),
                        m.group(3),
                        aggregate,
                        new Size(new BigInteger(m.group(4)).multiply(BLOCK))));
            }
        }
        return disks;
    }
}
