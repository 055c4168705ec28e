package org.vzs.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/**
 * A straight line through points, by least squares.
 *
 * @param points how many there are
 * @param span from the first to the last
 * @param perDay its slope, in bytes a day
 * @param error how far that may be off to either side, with 95 of 100; infinite where two points leave that open
 */
public record Trend(int points, Duration span, double perDay, double error) {
    /** Student's t for 95 of 100 to both sides, from one degree of freedom on. */
    private static final double[] T = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private static final double DAY = 86_400;

    /** Through one value of each point; null if they are all of one time. */
    static @Nullable Trend of(List<Point> points, Function<Space, Size> value) {
        int n = points.size();
        if (n < 2) {
            return null;
        }
        Instant first = points.getFirst().at();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = Duration.between(first, points.get(i).at()).toSeconds() / DAY;
            y[i] = value.apply(points.get(i).space()).toDouble();
        }
        double meanX = mean(x);
        double meanY = mean(y);
        double across = 0;
        double both = 0;
        for (int i = 0; i < n; i++) {
            across += (x[i] - meanX) * (x[i] - meanX);
            both += (x[i] - meanX) * (y[i] - meanY);
        }
        if (across == 0) {
            return null;
        }
        double slope = both / across;
        double off = 0;
        for (int i = 0; i < n; i++) {
            double miss = y[i] - meanY - slope * (x[i] - meanX);
            off += miss * miss;
        }
        double error = n == 2
                ? Double.POSITIVE_INFINITY
                : T[Math.min(n - 2, T.length) - 1] * Math.sqrt(off / (n - 2) / across);
        return new Trend(n, Duration.between(first, points.getLast().at()), slope, error);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }
}
