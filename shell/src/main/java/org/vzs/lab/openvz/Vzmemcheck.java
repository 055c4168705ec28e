package org.vzs.lab.openvz;

import java.util.List;
import java.util.Locale;

/**
 * {@code vzmemcheck [-v]}: how much of the memory is used and promised, in percent. The formulas are those of the public
 * page "UBC systemwide configuration"; the layout is that of the notes.
 */
final class Vzmemcheck implements LabCommand {
    private static final double PAGE = 4096;
    private static final double MIB = 1 << 20;

    @Override
    public int run(OpenVzNode node, List<String> args, Output output) {
        boolean each = args.contains("-v");
        output.out("Output values in %");
        output.out((each ? "veid " : " ") + "LowMem  LowMem     RAM MemSwap MemSwap   Alloc   Alloc   Alloc");
        output.out((each ? "     " : " ") + "  util  commit    util    util  commit    util  commit   limit");
        double[] sum = new double[8];
        for (LabContainer ct : node.containers()) {
            if (ct.state() == LabState.RUNNING) {
                double[] row = row(node, ct);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += row[i];
                }
                if (each) {
                    output.out(String.format("%-5d", ct.id()) + numbers(row));
                }
            }
        }
        if (each) {
            output.out("-".repeat(67));
        }
        output.out((each ? "Summary: " : " ") + numbers(sum).stripLeading());
        return 0;
    }

    private static double size(OpenVzNode node, String key, String otherwise) {
        return Double.parseDouble(node.global().getOrDefault(key, otherwise)) * MIB;
    }

    private static double[] row(OpenVzNode node, LabContainer ct) {
        double ram = size(node, "LAB_RAM_MIB", "16384");
        double lowMem = size(node, "LAB_LOWMEM_MIB", "4096");
        double memSwap = ram + size(node, "LAB_SWAP_MIB", "8192");
        double kernel = ct.held("kmemsize") + buffers(ct);
        double kernelLimit = 0;
        for (String name : List.of("kmemsize", "tcpsndbuf", "tcprcvbuf", "othersockbuf", "dgramrcvbuf")) {
            kernelLimit += limit(node, ct, name, 1);
        }
        return new double[] {
            kernel / lowMem,
            kernelLimit / lowMem,
            ct.held("physpages") * PAGE / ram,
            (ct.held("oomguarpages") * PAGE + kernel) / memSwap,
            (limit(node, ct, "oomguarpages", 0) * PAGE + kernelLimit) / memSwap,
            (ct.held("privvmpages") * PAGE + kernel) / memSwap,
            (limit(node, ct, "vmguarpages", 0) * PAGE + kernelLimit) / memSwap,
            (limit(node, ct, "privvmpages", 1) * PAGE + kernelLimit) / memSwap
        };
    }

    private static double buffers(LabContainer ct) {
        return ct.held("tcpsndbuf") + ct.held("tcprcvbuf") + ct.held("othersockbuf") + ct.held("dgramrcvbuf");
    }

    private static double limit(OpenVzNode node, LabContainer ct, String name, int which) {
        return Beancounters.of(node, ct, name)[which];
    }

    private static String numbers(double[] row) {
        StringBuilder text = new StringBuilder();
        int[] widths = {6, 8, 8, 8, 8, 8, 8, 8};
        for (int i = 0; i < row.length; i++) {
            text.append(String.format(Locale.ROOT, "%" + widths[i] + ".2f", row[i] * 100));
        }
        return text.toString();
    }
}
