package org.vzs.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several actions timed in turn, round after round, so that a machine that gets slower or faster meanwhile does so for all
 * of them alike. The first round warms up and does not count. The first action added is what the others are compared with.
 */
final class Race {
    private final Map<String, Runnable> actions = new LinkedHashMap<>();

    Race add(String name, Runnable action) {
        actions.put(name, action);
        return this;
    }

    /** Runs an odd number of rounds and hands back the median of each action in milliseconds, in the order added. */
    Map<String, Double> run(int rounds) {
        if (rounds % 2 == 0) {
            throw new IllegalArgumentException("an even number of rounds has no median: " + rounds);
        }
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Runnable> action : actions.entrySet()) {
                long start = System.nanoTime();
                action.getValue().run();
                long time = System.nanoTime() - start;
                if (round > 0) {
                    times.computeIfAbsent(action.getKey(), name -> new ArrayList<>())
                            .add(time);
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, list) -> {
            Collections.sort(list);
            medians.put(name, list.get(list.size() / 2) / 1e6);
        });
        return medians;
    }
}
