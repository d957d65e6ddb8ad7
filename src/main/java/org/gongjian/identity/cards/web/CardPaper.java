package org.gongjian.identity.cards.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.identity.CardId;
import org.gongjian.identity.cards.PrintedCard;
import org.gongjian.identity.cards.VolunteerCard;
import org.gongjian.identity.web.MandateWords;
import org.gongjian.papers.QrCode;
import org.gongjian.people.People;
import org.springframework.stereotype.Component;

/** What stands on a card, for the page and for the paper. */
@Component
class CardPaper {

    private static final int PIXELS = 300;

    private final People people;
    private final MandateWords words;
    private final PublicUrl url;
    private final Clock clock;

    CardPaper(People people, MandateWords words, PublicUrl url, Clock clock) {
        this.people = people;
        this.words = words;
        this.url = url;
        this.clock = clock;
    }

    /**
     * @param address what the QR leads to, in full
     * @param qr for the {@code src} of an image
     */
    record Shown(
            CardId id,
            String name,
            Localized district,
            Localized unit,
            Instant until,
            String address,
            String qr,
            String code,
            String pin,
            String groupedPin) {}

    /** Whether a card is good, used up or revoked: the message {@code identity.card.state.STATE}. */
    enum Standing {
        GOOD,
        EXPIRED,
        REVOKED
    }

    Shown of(PrintedCard printed, VolunteerCard card, PageFrame frame) {
        String address = url.whole(printed.path());
        return new Shown(
                card.id(),
                people.require(card.person()).name(),
                frame.inDistrict().orElseThrow(Refused::missing).name(),
                Objects.requireNonNull(words.unitNames(List.of(card.unit())).get(card.unit())),
                card.expiresAt(),
                address,
                new QrCode(address).dataUri(PIXELS),
                printed.code(),
                printed.pin().value(),
                printed.pin().grouped());
    }

    Map<CardId, Standing> standings(Collection<VolunteerCard> cards) {
        return cards.stream().collect(Collectors.toMap(VolunteerCard::id, this::standing));
    }

    private Standing standing(VolunteerCard card) {
        return card.revokedAt() != null
                ? Standing.REVOKED
                : card.isGood(clock.instant()) ? Standing.GOOD : Standing.EXPIRED;
    }
}
