package org.gongjian.audit.sealing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a chain is made over: rows that are written once, each with the number of its transaction, of the current district.
 *
 * @param <R> one of them
 */
public interface SealedRows<R> {

    /** Rows no seal covers yet of transactions from {@code from} and before {@code below}, by transaction and id. */
    List<R> settled(String from, String below, int atMost);

    /** Seals after a position with what they seal, in the chain's order. */
    List<Sealed<R>> sealed(long after, int atMost);

    /** How many there are, sealed or not. */
    long count();

    UUID id(R row);

    /** Everything that must not change, in an order that stays. */
    List<? extends @Nullable Object> fields(R row);
}
