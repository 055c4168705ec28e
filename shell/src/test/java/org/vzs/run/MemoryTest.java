package org.vzs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void noRevisionIsLostAmongManyAtOnce() {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                threads.execute(() -> new Memory(folder)
                        .revise("count", text -> Integer.toString(text == null ? 1 : Integer.parseInt(text) + 1)));
            }
        }
        assertThat(new Memory(folder).get("count")).isEqualTo("200");
    }

    @Test
    void nullLeavesItAsItIs() {
        Memory memory = new Memory(folder);
        memory.set("a", "1");
        memory.revise("a", _ -> null);
        assertThat(memory.get("a")).isEqualTo("1");
    }
}
