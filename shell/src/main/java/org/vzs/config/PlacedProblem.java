package org.vzs.config;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.vzs.problem.Problem;

/** A problem and where it is in the file, counted from 1; sorts in the order of the file. */
record PlacedProblem(int line, int column, Problem problem) implements Comparable<PlacedProblem> {
    private static final Comparator<PlacedProblem> ORDER =
            Comparator.comparingInt(PlacedProblem::line).thenComparingInt(PlacedProblem::column);

    /** A problem at a key of a table, or at the file's begin where the parser knows no place. */
    static PlacedProblem at(TomlTable table, String key, Problem problem) {
        @Nullable TomlPosition position = table.inputPositionOf(List.of(key));
        return position == null
                ? new PlacedProblem(1, 1, problem)
                : new PlacedProblem(position.line(), position.column(), problem);
    }

    /** The problem with its place in words. */
    Problem in(Path file) {
        return problem.at(file + ":" + line + ":" + column);
    }

    @Override
    public int compareTo(PlacedProblem other) {
        return ORDER.compare(this, other);
    }
}
