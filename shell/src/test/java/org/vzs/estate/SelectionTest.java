package org.vzs.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SelectionTest {
    private static RunningTask task(String endpoint, String id) {
        return new RunningTask(endpoint, id, "task " + id);
    }

    private static Selection<RunningTask> of(RunningTask... tasks) {
        return Selection.of(List.of(tasks));
    }

    @Test
    void keysAreEndpointAndIdTogether() {
        Selection<RunningTask> both = of(task("vc1", "vm-1"), task("vc2", "vm-1"), task("vc1", "vm-1"));
        assertThat(both.items()).containsExactly(task("vc1", "vm-1"), task("vc2", "vm-1"));
        assertThat(both.on(Set.of("vc2")).items()).containsExactly(task("vc2", "vm-1"));
    }

    @Test
    void setOperationsGoByKeyAndKeepTheOrder() {
        Selection<RunningTask> ab = of(task("e", "a"), task("e", "b"));
        Selection<RunningTask> bc = of(new RunningTask("e", "b", "another name"), task("e", "c"));
        assertThat(ab.plus(bc).stream().map(Item::id)).containsExactly("a", "b", "c");
        assertThat(ab.plus(bc).items().get(1).name()).isEqualTo("task b");
        assertThat(ab.minus(bc).stream().map(Item::id)).containsExactly("a");
        assertThat(ab.and(bc).stream().map(Item::id)).containsExactly("b");
    }

    @Test
    void sortIsStableAndFirstIsBounded() {
        Selection<RunningTask> all = of(task("b", "1"), task("a", "2"), task("b", "3"));
        assertThat(all.sortBy(Comparator.comparing(Item::endpoint)).stream().map(Item::id))
                .containsExactly("2", "1", "3");
        assertThat(all.first(2).size()).isEqualTo(2);
        assertThat(all.first(0).size()).isZero();
        assertThat(all.first(9).size()).isEqualTo(3);
    }
}
