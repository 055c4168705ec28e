package org.vzs.script.api;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.vzs.driver.VmSample.Metric;
import org.vzs.estate.VmHistory;
import org.vzs.script.PlainText;

/** A history as text: a line of bars for each machine, all on one scale. */
final class HistoryChart {
    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final int WIDTH = 48;
    private static final int NAME = 18;

    private HistoryChart() {}

    static String text(VmHistory history, Metric metric) {
        Timeline time = Timeline.of(history, metric);
        int pieces = Math.max(
                1,
                Math.min(
                        WIDTH,
                        history.series().stream()
                                .mapToInt(s -> s.samples().size())
                                .max()
                                .orElse(1)));
        List<String> names =
                history.series().stream().map(s -> cut(s.vm().name())).toList();
        int width = names.stream().mapToInt(PlainText::width).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            VmHistory.Series series = history.series().get(i);
            text.append(names.get(i))
                    .append(" ".repeat(width - PlainText.width(names.get(i)) + 1))
                    .append(series.samples().isEmpty() ? "(" + series.note() + ")" : bars(series, metric, time, pieces))
                    .append(' ')
                    .append(number(series.max(metric)))
                    .append('\n');
        }
        return text.append(" ".repeat(width + 1))
                .append(
                        time.span().isZero()
                                ? "nothing was measured"
                                : Timeline.words(metric) + ", highest at the right; " + time.from() + " to "
                                        + time.to())
                .toString();
    }

    private static String bars(VmHistory.Series series, Metric metric, Timeline time, int pieces) {
        StringBuilder bars = new StringBuilder();
        for (double value : time.highest(series, metric, pieces)) {
            if (Double.isNaN(value)) {
                bars.append(' ');
            } else {
                int step = time.most() <= 0 ? 0 : (int) Math.floor(value / time.most() * BARS.length());
                bars.append(BARS.charAt(Math.clamp(step, 0, BARS.length() - 1)));
            }
        }
        return bars.toString();
    }

    private static String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        double v = value.getAsDouble();
        return v >= 100 ? Long.toString(Math.round(v)) : String.format(Locale.ROOT, "%.1f", v);
    }

    /** On one line, and not too long: a name may hold anything. */
    private static String cut(String name) {
        String line = PlainText.of(name);
        StringBuilder out = new StringBuilder();
        for (int c : line.codePoints().toArray()) {
            String one = Character.toString(c);
            if (PlainText.width(out + one) > NAME) {
                return out + "…";
            }
            out.append(one);
        }
        return out.toString();
    }
}
