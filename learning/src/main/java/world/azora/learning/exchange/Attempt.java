package world.azora.learning.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import world.azora.kernel.Refusal;

/** Turns a record's refusal of its contents into a mistake of a file. */
final class Attempt {
    private Attempt() {}

    static <T> Optional<T> at(String file, int line, List<Mistake> mistakes, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (Refusal refusal) {
            mistakes.add(Mistake.of(file, line, refusal.problem()));
            return Optional.empty();
        }
    }
}
