package org.gongjian.identity.cards;

import org.gongjian.identity.CardId;

/**
 * What is printed on a card. It is shown on the answer that issues it and never again: only hashes are kept.
 *
 * @param path what the QR code leads to; begins with a slash
 * @param pin for the part that is torn off
 */
public record PrintedCard(CardId id, String path, CardPin pin) {

    static final String ROOT = "/card/";

    /** The random part of the path. */
    public String code() {
        return path.substring(ROOT.length());
    }
}
