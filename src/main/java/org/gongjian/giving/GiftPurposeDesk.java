package org.gongjian.giving;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.AuthorName;
import org.gongjian.audit.AuthorNames;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.claims.rating.ResidentCodes;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another purpose for things that were given for one: the receiver asks, the donor says (Donations Law, article 18). */
@Service
@Transactional
public class GiftPurposeDesk {

    private static final int INBOX = 100;
    private static final AuthorName GONE = new AuthorName("", null);

    private final GiftPurposeRows rows;
    private final GiftRows gifts;
    private final GivingChecks checks;
    private final GivingPermissions permissions;
    private final GiftNews news;
    private final ResidentCodes codes;
    private final AuditLog audit;
    private final AuthorNames names;
    private final Today today;
    private final Clock clock;

    GiftPurposeDesk(
            GiftPurposeRows rows,
            GiftRows gifts,
            GivingChecks checks,
            GivingPermissions permissions,
            GiftNews news,
            ResidentCodes codes,
            AuditLog audit,
            AuthorNames names,
            Today today,
            Clock clock) {
        this.rows = rows;
        this.gifts = gifts;
        this.checks = checks;
        this.permissions = permissions;
        this.news = news;
        this.codes = codes;
        this.audit = audit;
        this.names = names;
        this.today = today;
        this.clock = clock;
    }

    /** Asks the donor; somebody who gave in person gets a code to answer with. Sent again with the same id it changes nothing. */
    public void ask(Actor by, GiftId id, UUID change, Localized purpose, String reason) {
        Gift gift = gifts.byId(id).orElseThrow(Refused::missing);
        permissions.mayCorrect(by, gift).orForbid();
        Author author = by.authorFor(gift.details().receiver());
        Optional<GiftPurposeChange> before = rows.byId(change);
        if (before.isPresent()) {
            if (!before.get().gift().equals(id)
                    || !Objects.equals(before.get().askedBy().account(), author.account())) {
                throw Refused.missing();
            }
            return;
        }
        mayAsk(gift).orConflict();
        Verdict.require(!purpose.equals(gift.details().purpose()), Reason.of("giving.money.rule.purpose.same"))
                .orRefuse("purpose.zh");
        checks.keepsQuiet(gift.details(), purpose, "purpose.zh");
        ResidentCode code = gift.details().isByPerson() ? codes.make(ResidentCodes.Purpose.CONSENT) : null;
        rows.add(GiftPurposeChange.asked(change, id, purpose, reason, author, clock.instant(), code));
        audit.write(author, "purpose-asked", id.ref(), "purpose");
        news.askedForPurpose(gift, change, author);
    }

    /** The donor agrees, and the things are for something else from now on; or says why not, and it stays as it was. */
    public void answer(Actor by, UUID change, boolean agreed, @Nullable String answer) {
        GiftPurposeChange asked = rows.byId(change).orElseThrow(Refused::missing);
        Gift gift = gifts.byId(asked.gift()).orElseThrow(Refused::missing);
        permissions.mayConsent(by, gift).orForbid();
        UnitId donor = gift.details().donor();
        said(asked, gift, agreed, answer, donor == null ? by.author() : by.authorFor(donor));
    }

    /** Whoever holds the code of the letter says so: it needs no account. */
    public void answer(ResidentCode code, boolean agreed, @Nullable String answer) {
        GiftPurposeChange asked = byCode(code).orElseThrow(Refused::missing);
        said(asked, gifts.byId(asked.gift()).orElseThrow(Refused::missing), agreed, answer, Author.SYSTEM);
    }

    /** Somebody who gave in person answered on paper, and the receiver's side enters it; the donor is told. */
    public void enter(Actor by, UUID change, AnswerOnPaper paper) {
        GiftPurposeChange asked = rows.byId(change).orElseThrow(Refused::missing);
        Gift gift = gifts.byId(asked.gift()).orElseThrow(Refused::missing);
        permissions.mayEnterPaper(by, gift).orForbid();
        if (asked.isAnswered(paper.agreed())) {
            return;
        }
        GivingRules.answersOnPaper(gift.details()).orConflict();
        Verdict.require(!paper.signedBy().isBlank(), Reason.of("frame.fault.missing"))
                .orRefuse("signedBy");
        GivingRules.signedBetween(today.on(asked.askedAt()), today.date(), paper.signedOn())
                .orRefuse("signedOn");
        Author author = by.authorFor(gift.details().receiver());
        said(asked, gift, paper.agreed(), paper.answer(), author);
        rows.sign(change, paper);
        audit.write(author, "purpose-paper", gift.id().ref());
        news.enteredPaper(gift, asked.id(), paper.agreed(), author);
    }

    private void said(GiftPurposeChange asked, Gift gift, boolean agreed, @Nullable String answer, Author author) {
        if (asked.isAnswered(agreed)) {
            return;
        }
        Verdict.require(asked.isOpen(), Reason.of("giving.money.rule.purpose.answered"))
                .orConflict();
        Verdict.require(agreed || answer != null, Reason.of("frame.fault.missing"))
                .orRefuse("answer");
        if (!rows.answer(asked.id(), agreed, answer, author, clock.instant())
                || (agreed && !rows.change(gift.id(), asked.purpose(), gift.version()))) {
            throw Refused.stale();
        }
        audit.write(
                author, agreed ? "purpose-agreed" : "purpose-refused", gift.id().ref(), "purpose");
        news.answeredForPurpose(gift, asked.id(), agreed, author);
    }

    /** What was asked of a gift, oldest first. */
    @Transactional(readOnly = true)
    public List<GiftPurposeChange> of(GiftId gift) {
        return rows.of(gift);
    }

    /** Who entered the papers of a gift, by the change that each answers. */
    @Transactional(readOnly = true)
    public Map<UUID, AuthorName> paperEnteredBy(GiftId gift) {
        Map<UUID, Author> authors = new HashMap<>();
        for (GiftPurposeChange change : rows.of(gift)) {
            SignedPaper paper = change.paper();
            if (paper != null) {
                authors.put(change.id(), paper.enteredBy());
            }
        }
        Map<Author, AuthorName> known = authors.isEmpty() ? Map.of() : names.namesOf(authors.values());
        Map<UUID, AuthorName> called = new HashMap<>();
        authors.forEach((change, author) -> called.put(change, known.getOrDefault(author, GONE)));
        return called;
    }

    /** One that is not here is a fault of the address: 404. */
    @Transactional(readOnly = true)
    public GiftPurposeChange require(GiftId gift, UUID change) {
        return rows.byId(change).filter(found -> found.gift().equals(gift)).orElseThrow(Refused::missing);
    }

    @Transactional(readOnly = true)
    public Optional<GiftPurposeChange> byCode(ResidentCode code) {
        return rows.byCode(code);
    }

    /** Whether somebody may say for the donor. */
    @Transactional(readOnly = true)
    public Verdict mayAnswer(Actor actor, GiftId id) {
        return permissions.mayConsent(actor, gifts.byId(id).orElseThrow(Refused::missing));
    }

    /** Whether somebody may enter an answer that came on paper. */
    @Transactional(readOnly = true)
    public Verdict mayEnter(Actor actor, GiftId id) {
        return permissions.mayEnterPaper(actor, gifts.byId(id).orElseThrow(Refused::missing));
    }

    /** Whether whoever gave it can have answered on paper. */
    @Transactional(readOnly = true)
    public Verdict canBeOnPaper(GiftId id) {
        return GivingRules.answersOnPaper(
                gifts.byId(id).orElseThrow(Refused::missing).details());
    }

    /** Those that wait for somebody who gave in person. */
    @Transactional(readOnly = true)
    public List<GiftPurposeChange> toAnswerInPerson(Actor actor) {
        return rows.waitingForPerson(permissions.reader(actor).persons(), INBOX);
    }

    /** Those that wait for the word of somebody's units. */
    @Transactional(readOnly = true)
    public List<GiftPurposeChange> toAnswer(Actor actor) {
        return rows.waitingFor(actor.units(), INBOX);
    }

    /** Whether the donor can be asked now: once at a time, of what was received. */
    @Transactional(readOnly = true)
    public Verdict mayAsk(GiftId id) {
        return mayAsk(gifts.byId(id).orElseThrow(Refused::missing));
    }

    private Verdict mayAsk(Gift gift) {
        return Verdict.require(
                        gift.state() == GiftState.RECEIVED,
                        Reason.of("giving.purpose.not-received", gift.state().label()))
                .and(Verdict.require(gift.details().isReachable(), Reason.of("giving.purpose.nobody")))
                .and(Verdict.require(
                        rows.of(gift.id()).stream().noneMatch(GiftPurposeChange::isOpen),
                        Reason.of("giving.money.rule.purpose.open")));
    }
}
