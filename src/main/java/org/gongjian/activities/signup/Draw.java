package org.gongjian.activities.signup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The draw of a lottery, which anybody can do again: each entry's lot is the SHA-256 of {@code SEED:NUMBER}, the seed in
 * hexadecimal digits and the entry's number in decimal ones; the entries in the order of their lots are served first come, first
 * served. The SHA-256 of the seed's 32 bytes is public before anybody enters.
 */
final class Draw {

    private Draw() {}

    /**
     * What was drawn for an entry.
     *
     * @param lot in hexadecimal digits
     * @param placed whether all of the party have a place
     */
    record Lot(long number, int size, String lot, boolean placed) {}

    /** In the order drawn. */
    static List<Lot> of(String seed, int places, List<SignUpRules.Queued> entries, boolean smallerMayPass) {
        List<Lot> drawn = entries.stream()
                .map(entry -> new Lot(entry.ticket(), entry.size(), lot(seed, entry.ticket()), false))
                .sorted(Comparator.comparing(Lot::lot))
                .toList();
        List<SignUpRules.Queued> placed = SignUpRules.next(
                places,
                drawn.stream()
                        .map(lot -> new SignUpRules.Queued(lot.number(), lot.size()))
                        .toList(),
                smallerMayPass);
        List<Lot> lots = new ArrayList<>();
        for (Lot lot : drawn) {
            lots.add(new Lot(
                    lot.number(),
                    lot.size(),
                    lot.lot(),
                    placed.contains(new SignUpRules.Queued(lot.number(), lot.size()))));
        }
        return lots;
    }

    static String lot(String seed, long number) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((seed + ":" + number).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
