package dev.rollcall.values;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a use case gives back: done with a value, or refused with a reason. On refused nothing was written.
 *
 * @param <T> what a done result carries
 */
public sealed interface Result<T> {

    /** It was done. */
    record Done<T>(T value) implements Result<T> {}

    /** It was refused; the reason is a sentence for the person who asked. */
    record Refused<T>(String reason) implements Result<T> {
        public Refused {
            if (reason == null || reason.isBlank()) {
                throw new IllegalArgumentException("A refusal needs a reason");
            }
        }
    }

    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    static Result<Void> done() {
        return new Done<>(null);
    }

    static <T> Result<T> refused(String reason) {
        return new Refused<>(reason);
    }

    default boolean isDone() {
        return this instanceof Done<T>;
    }

    /** The reason of a refusal, empty when done. */
    default Optional<String> refusal() {
        return this instanceof Refused<T> refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    /** The value of a done result; calling it on a refusal is a programming error. */
    default T value() {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw new IllegalStateException("Refused: " + refusal().orElseThrow());
    }

    default <R> Result<R> map(Function<T, R> change) {
        return this instanceof Done<T> done
                ? done(change.apply(done.value()))
                : refused(refusal().orElseThrow());
    }

    /** Goes on with the value when done; the first refusal is the result. */
    default <R> Result<R> then(Function<T, Result<R>> next) {
        return this instanceof Done<T> done
                ? next.apply(done.value())
                : refused(refusal().orElseThrow());
    }
}
