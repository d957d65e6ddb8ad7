package org.gongjian.alliances;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Numbers;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws up agreements, takes the parties' confirmations, and ends them. */
@Service
@Transactional
public class AgreementDesk {

    static final String SERIES = "agreement";

    private final AgreementRows rows;
    private final AgreementPermissions permissions;
    private final KnownUnits units;
    private final Alliances alliances;
    private final Posts posts;
    private final AuditLog audit;
    private final AgreementNews news;
    private final Numbers numbers;
    private final Clock clock;
    private final Today today;

    AgreementDesk(
            AgreementRows rows,
            AgreementPermissions permissions,
            KnownUnits units,
            Alliances alliances,
            Posts posts,
            AuditLog audit,
            AgreementNews news,
            Numbers numbers,
            Clock clock,
            Today today) {
        this.rows = rows;
        this.permissions = permissions;
        this.units = units;
        this.alliances = alliances;
        this.posts = posts;
        this.audit = audit;
        this.news = news;
        this.numbers = numbers;
        this.clock = clock;
        this.today = today;
    }

    /** Whoever may act for a party draws it up. Sent twice it is drawn up once. */
    public AgreementId draft(Actor by, WriteAgreement agreement) {
        isWellChosen(agreement);
        permissions.mayWrite(by, agreement.text().units()).orForbid();
        goesOn(by, agreement);
        if (rows.add(agreement, by.author(), clock.instant())) {
            audit.write(by.author(), "drafted", Agreements.ref(agreement.id()));
            news.toConfirm(agreement.id(), agreement.text(), 1, by.author());
        } else if (!rows.isBy(agreement.id(), by.author())) {
            throw Refused.stale();
        }
        return agreement.id();
    }

    /**
     * Writes a new edition of a draft.
     *
     * @param version the edition the change was made on; refused as stale where there is a newer one
     * @param clearing that the confirmations there are may be cleared; without it a change is refused once a party has
     *     confirmed
     */
    public void change(Actor by, WriteAgreement agreement, int version, boolean clearing) {
        Agreement now = open(agreement.id());
        permissions.mayWrite(by, now.text().units()).orForbid();
        isWellChosen(agreement);
        permissions.mayWrite(by, agreement.text().units()).orForbid();
        now.mayChange().orConflict();
        isNewest(now, version);
        Verdict.require(clearing || !now.isConfirmedBySome(), Reason.of("alliances.agreement.clears"))
                .orRefuse("clearing");
        if (!rows.change(agreement, version, clock.instant())) {
            throw Refused.stale();
        }
        audit.write(by.author(), "changed", Agreements.ref(agreement.id()), changed(now, agreement));
        if (now.isConfirmedBySome()) {
            audit.write(by.author(), "confirmations-cleared", Agreements.ref(agreement.id()));
            news.toConfirm(agreement.id(), agreement.text(), version + 1, by.author());
        }
    }

    /**
     * A party's own people confirm the text as it is; with the last party's confirmation it is agreed and gets its
     * number. Confirmed twice it is confirmed once.
     */
    public void confirm(Actor by, AgreementId id, UnitId party, int version) {
        Agreement now = open(id);
        permissions.mayConfirm(by, party).orForbid();
        isNewest(now, version);
        if (now.confirmationOf(party).isPresent()) {
            return;
        }
        now.mayConfirm(party).orConflict();
        Author author = by.authorFor(party);
        record(id, new Confirmation(party, version, Confirmation.Manner.ACCOUNT, today.date(), null), author);
        audit.write(author, "confirmed", Agreements.ref(id));
        agreeIfAllHave(id, author);
    }

    /** Records that the sealed paper was signed: stands for every party that has not confirmed in its own account. */
    public void recordSigned(Actor by, AgreementId id, SignedOnPaper paper, int version) {
        Agreement now = open(id);
        permissions.mayRecordPaper(by, now.text().units()).orForbid();
        isNewest(now, version);
        now.maySignOnPaper().orConflict();
        Verdict.require(!paper.on().isAfter(today.date()), Reason.of("alliances.paper.future"))
                .and(Verdict.require(
                        !paper.on().isAfter(now.text().term().endsOn()), Reason.of("alliances.paper.late")))
                .orRefuse("on");
        for (Party party : now.unconfirmed()) {
            PostId signer = signer(now, party, paper);
            record(
                    id,
                    new Confirmation(party.unit(), version, Confirmation.Manner.PAPER, paper.on(), signer),
                    by.author());
        }
        audit.write(by.author(), "signed-on-paper", Agreements.ref(id));
        agreeIfAllHave(id, by.author());
    }

    /** Ends an agreement before its term, or gives a draft up. */
    public void terminate(Actor by, AgreementId id, Localized reason, int version) {
        Agreement now = open(id);
        permissions.mayWrite(by, now.text().units()).orForbid();
        now.mayTerminate(today.date()).orConflict();
        if (!rows.terminate(id, version, new Agreement.Termination(today.date(), reason))) {
            throw Refused.stale();
        }
        audit.write(by.author(), "terminated", Agreements.ref(id));
    }

    // What a page may offer

    /** Whether there is any unit the person could draw up an agreement for. */
    public Verdict mayDraftSome(Actor by) {
        return permissions.mayWriteSome(by);
    }

    /** Whether the person may act for one of the parties. */
    public Verdict mayKeep(Actor by, Agreement agreement) {
        return permissions.mayWrite(by, agreement.text().units());
    }

    public Verdict mayChange(Actor by, Agreement agreement) {
        return permissions.mayWrite(by, agreement.text().units()).and(agreement.mayChange());
    }

    public Verdict mayConfirm(Actor by, Agreement agreement, UnitId party) {
        return permissions.mayConfirm(by, party).and(agreement.mayConfirm(party));
    }

    public Verdict mayRecordPaper(Actor by, Agreement agreement) {
        return permissions.mayRecordPaper(by, agreement.text().units()).and(agreement.maySignOnPaper());
    }

    public Verdict mayTerminate(Actor by, Agreement agreement) {
        return permissions.mayWrite(by, agreement.text().units()).and(agreement.mayTerminate(today.date()));
    }

    public Verdict mayRenew(Actor by, Agreement agreement) {
        return permissions.mayWrite(by, agreement.text().units()).and(agreement.mayRenew(today.date()));
    }

    private Agreement open(AgreementId id) {
        rows.lock(id);
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    private static void isNewest(Agreement now, int version) {
        if (now.version() != version) {
            throw Refused.stale();
        }
    }

    private void record(AgreementId id, Confirmation confirmation, Author author) {
        rows.confirm(id, confirmation, author, clock.instant());
    }

    /** The number comes last: others wait for it. */
    private void agreeIfAllHave(AgreementId id, Author author) {
        Agreement now = rows.byId(id).orElseThrow(Refused::missing);
        if (!now.unconfirmed().isEmpty()) {
            return;
        }
        LocalDate on = now.text().parties().stream()
                .flatMap(party -> now.confirmationOf(party.unit()).stream())
                .map(Confirmation::on)
                .max(LocalDate::compareTo)
                .orElseThrow();
        if (now.continues() != null) {
            Agreement before = open(now.continues());
            Verdict.require(before.continuedBy() == null, Reason.of("alliances.agreement.renewed"))
                    .orConflict();
            audit.write(author, "renewed", Agreements.ref(before.id()));
        }
        audit.write(author, "agreed", Agreements.ref(id));
        news.agreed(now, author);
        rows.agree(id, on, new AgreementNumber(on.getYear(), numbers.next(SERIES, on.getYear())));
    }

    /** A next term is drawn up by the people of the agreement it goes on from, when it is time, for the days after it. */
    private void goesOn(Actor by, WriteAgreement agreement) {
        if (agreement.continues() == null || rows.byId(agreement.id()).isPresent()) {
            return;
        }
        Agreement before = rows.byId(agreement.continues())
                .filter(other -> permissions.mayWrite(by, other.text().units()).isAllowed())
                .orElseThrow(() -> Refused.invalid("continues", Reason.of("frame.fault.unknown")));
        before.mayRenew(today.date()).orConflict();
        Verdict.require(
                        agreement
                                .text()
                                .term()
                                .startsOn()
                                .isAfter(before.text().term().endsOn()),
                        Reason.of(
                                "alliances.agreement.renewal.early",
                                before.text().term().endsOn()))
                .orRefuse("startsOn");
    }

    private PostId signer(Agreement now, Party party, SignedOnPaper paper) {
        String field = "signers[" + now.text().parties().indexOf(party) + "]";
        PostId signer = paper.signers().get(party.unit());
        if (signer == null) {
            throw Refused.invalid(field, Reason.of("alliances.paper.signer"));
        }
        belongs(party, signer, field);
        return signer;
    }

    private void isWellChosen(WriteAgreement agreement) {
        AgreementText text = agreement.text();
        units.check(text);
        Verdict.require(
                        agreement.alliance() == null
                                || alliances.byId(agreement.alliance()).isPresent(),
                        Reason.of("frame.fault.unknown"))
                .orRefuse("alliance");
        for (int i = 0; i < text.parties().size(); i++) {
            Party party = text.parties().get(i);
            belongs(party, party.representative(), "parties[" + i + "].representative");
            belongs(party, party.liaison(), "parties[" + i + "].liaison");
        }
    }

    private void belongs(Party party, @Nullable PostId post, String field) {
        boolean belongs = post == null
                || posts.byId(post)
                        .filter(one -> one.unit().equals(party.unit()))
                        .isPresent();
        Verdict.require(belongs, Reason.of("alliances.post.stranger")).orRefuse(field);
    }

    private static String[] changed(Agreement now, WriteAgreement then) {
        AgreementText old = now.text();
        AgreementText text = then.text();
        return Stream.of(
                        differs("alliance", now.alliance(), then.alliance()),
                        differs("title", old.title(), text.title()),
                        differs("term", old.term(), text.term()),
                        differs("parties", old.parties(), text.parties()),
                        differs("focus", old.focus(), text.focus()),
                        differs("principles", old.principles(), text.principles()),
                        differs("pillars", old.pillars(), text.pillars()),
                        differs("vehicle", old.vehicle(), text.vehicle()),
                        differs("commitments", old.commitments(), text.commitments()))
                .flatMap(Optional::stream)
                .toArray(String[]::new);
    }

    private static Optional<String> differs(String field, @Nullable Object old, @Nullable Object now) {
        return Objects.equals(old, now) ? Optional.empty() : Optional.of(field);
    }
}
