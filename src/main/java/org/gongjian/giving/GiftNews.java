package org.gongjian.giving;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.NoticedRecords;
import org.gongjian.notices.Notices;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells each side of a gift what the other did, and what it should do next. Who gave it is told to nobody but the two. */
@Component
class GiftNews implements NoticeKinds, NoticedRecords {

    private static final String TOPIC = "gifts";
    private static final NoticeKind TO_CONFIRM = new NoticeKind("gift-to-confirm", TOPIC);
    private static final NoticeKind TO_CORRECT = new NoticeKind("gift-to-correct", TOPIC);
    private static final NoticeKind TO_RECEIVE = new NoticeKind("gift-to-receive", TOPIC);
    private static final NoticeKind RECEIVED = new NoticeKind("gift-received", TOPIC);
    private static final NoticeKind PURPOSE_ASKED = new NoticeKind("gift-purpose-asked", TOPIC);
    private static final NoticeKind PURPOSE_ANSWERED = new NoticeKind("gift-purpose-answered", TOPIC);
    private static final NoticeKind PAPER_ENTERED = new NoticeKind("gift-paper-entered", TOPIC);

    private final Notices notices;
    private final Gifts gifts;
    private final GiftTitles titles;
    private final Organizations organizations;

    GiftNews(Notices notices, Gifts gifts, GiftTitles titles, Organizations organizations) {
        this.notices = notices;
        this.gifts = gifts;
        this.titles = titles;
        this.organizations = organizations;
    }

    void registered(Gift gift, Author by) {
        notices.tell(toConfirm(gift, by));
    }

    /** What the donor sent back and was mended is to be looked at again. */
    void mended(Gift gift, Author by) {
        notices.tell(toConfirm(gift, by).round(gift.version()));
    }

    void returned(Gift gift, Author by) {
        notices.tell(news(TO_CORRECT, gift, gift.details().receiver(), "gift-to-correct")
                .round(gift.version())
                .doneBy(by));
    }

    void confirmed(Gift gift, Author by) {
        notices.tell(news(TO_RECEIVE, gift, gift.details().receiver(), "gift-to-receive")
                .doneBy(by));
    }

    /** @param number of the receipt; null where the donor waived it */
    void received(Gift gift, @Nullable ReceiptNumber number, Author by) {
        Audience donor = donor(gift.details());
        if (donor == null) {
            return;
        }
        Localized receiver = called(gift.details().receiver(), gift);
        Reason says = number == null
                ? Reason.of("notices.says.gift-received", receiver)
                : Reason.of("notices.says.gift-received.receipt", receiver, number.label());
        notices.tell(news(RECEIVED, gift, donor, says).doneBy(by));
    }

    /** Nobody is told where only a letter reaches the donor. */
    void askedForPurpose(Gift gift, UUID change, Author by) {
        Audience donor = donor(gift.details());
        if (donor != null) {
            notices.tell(news(PURPOSE_ASKED, gift, donor, Reason.of("notices.says.gift-purpose-asked"))
                    .round(change)
                    .doneBy(by));
        }
    }

    void answeredForPurpose(Gift gift, UUID change, boolean agreed, Author by) {
        notices.tell(news(
                        PURPOSE_ANSWERED,
                        gift,
                        gift.details().receiver(),
                        agreed ? "gift-purpose-agreed" : "gift-purpose-refused")
                .round(change)
                .doneBy(by));
    }

    /** Whoever answered on paper reads what was entered, and can say that it is not so. */
    void enteredPaper(Gift gift, UUID change, boolean agreed, Author by) {
        Audience donor = donor(gift.details());
        if (donor != null) {
            Reason says = Reason.of(
                    agreed ? "notices.says.gift-paper-agreed" : "notices.says.gift-paper-refused",
                    called(gift.details().receiver(), gift));
            notices.tell(news(PAPER_ENTERED, gift, donor, says).round(change).doneBy(by));
        }
    }

    private Notice toConfirm(Gift gift, Author by) {
        Reason says =
                Reason.of("notices.says.gift-to-confirm", called(gift.details().receiver(), gift));
        return news(TO_CONFIRM, gift, Objects.requireNonNull(donor(gift.details())), says)
                .doneBy(by);
    }

    private static Notice news(NoticeKind kind, Gift gift, UnitId to, String says) {
        return news(kind, gift, Audience.peopleOf(to), Reason.of("notices.says." + says));
    }

    private static Notice news(NoticeKind kind, Gift gift, Audience to, Reason says) {
        return Notice.of(kind, gift.id().ref(), says, to)
                .concerning(gift.details().units());
    }

    /** The donor’s people, or the person who gave; null where nobody can be told. */
    private static @Nullable Audience donor(GiftDetails details) {
        PersonDonor person = details.person();
        if (details.donor() != null) {
            return Audience.peopleOf(details.donor());
        }
        return person == null || person.registered() == null ? null : Audience.persons(Set.of(person.registered()));
    }

    private Localized called(UnitId unit, Gift gift) {
        return organizations
                .shortNames(Set.of(unit))
                .getOrDefault(unit, gift.details().purpose());
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(TO_CONFIRM, TO_CORRECT, TO_RECEIVE, RECEIVED, PURPOSE_ASKED, PURPOSE_ANSWERED, PAPER_ENTERED);
    }

    @Override
    public String kind() {
        return GiftId.KIND;
    }

    @Override
    public String path(UUID id) {
        return new GiftId(id).path();
    }

    @Override
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        return titles.of(gifts.byIds(reader, ids.stream().map(GiftId::new).toList())).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    }
}
