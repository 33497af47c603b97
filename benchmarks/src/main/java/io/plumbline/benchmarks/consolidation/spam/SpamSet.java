package io.plumbline.benchmarks.consolidation.spam;

import io.plumbline.consolidation.WorkerQuality;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A data set whose kind no longer matters.
 *
 * @param name of the set
 * @param answers what real workers gave
 * @param right how right an answer is against the truth, 0 to 1; NaN where that is not known
 * @param moved what an answer becomes when it is given to the object with an id
 * @param empty what a worker gives who does nothing; null if the kind has no such answer
 * @param quality what the library says of the workers of some answers
 */
record SpamSet<T>(
    String name,
    List<Given<T>> answers,
    ToDoubleFunction<Given<T>> right,
    BiFunction<T, String, T> moved,
    @Nullable T empty,
    Function<List<Given<T>>, WorkerQuality> quality) {}
