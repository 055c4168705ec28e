/** Benchmarks: things compared in one run, judged by ratios; {@code mvn -Pbench verify} runs them and nothing else. */
@NullMarked
package org.vzs.bench;

import org.jspecify.annotations.NullMarked;
