package org.gongjian.evaluation.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an entrant does with its evidence: put it together, give it, take a record over, let one serve more leaves, withdraw. */
@Service
@Transactional
public class EvidenceDesk {

    private final EvidenceRows rows;
    private final MeasuredRounds rounds;
    private final Taking taking;
    private final ReturnRows returns;
    private final RecordsToShow records;
    private final WhatIsShown shown;
    private final EvidencePermissions permissions;
    private final EvidenceNews news;
    private final AuditLog audit;
    private final Clock clock;

    EvidenceDesk(
            EvidenceRows rows,
            MeasuredRounds rounds,
            Taking taking,
            ReturnRows returns,
            RecordsToShow records,
            WhatIsShown shown,
            EvidencePermissions permissions,
            EvidenceNews news,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.rounds = rounds;
        this.taking = taking;
        this.returns = returns;
        this.records = records;
        this.shown = shown;
        this.permissions = permissions;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins an evidence, to which files are added before it is given. Sent again with the same id it changes nothing. */
    public EvidenceId begin(Actor by, EvidenceId id, EntryId entry, int round, EvidenceDetails details) {
        Entrant entrant = open(by, entry, round);
        Author author = by.authorFor(entrant.unit());
        Optional<Evidence> there = rows.byId(id);
        if (there.isPresent()) {
            return there.filter(one -> Objects.equals(one.madeBy().account(), author.account()))
                    .map(Evidence::id)
                    .orElseThrow(Refused::missing);
        }
        requireLeaves(entrant, round, details.leaves());
        add(author, entrant, id, round, details, null);
        audit.write(author, "begun", id.ref());
        return id;
    }

    /** Says otherwise what it is, as long as it was not given, and again where it was sent back. */
    public void change(Actor by, EvidenceId id, int version, EvidenceDetails details) {
        Evidence evidence = at(by, id, version);
        Entrant entrant = open(by, evidence);
        evidence.mayBeChanged().orConflict();
        requireLeaves(entrant, evidence.round(), details.leaves());
        if (!rows.change(evidence, details)) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(entrant.unit()), "changed", evidence.ref());
    }

    /**
     * Gives it to the scorers, or again where it was sent back: refused, with the sentence, as long as a leaf's recipe asks for
     * something it has not.
     */
    public void give(Actor by, EvidenceId id, int version) {
        Evidence found = at(by, id, version);
        Entrant entrant = open(by, found);
        found.mayBeGiven().orConflict();
        Evidence evidence = asTheRecordIs(found, entrant);
        Shown there = shown.of(evidence, by.author());
        for (Indicator leaf :
                leaves(entrant, evidence.round(), evidence.details().leaves())) {
            meets(leaf, there).orConflict();
        }
        Instant now = clock.instant();
        if (!rows.give(evidence, now)) {
            throw Refused.stale();
        }
        Author author = by.authorFor(entrant.unit());
        audit.write(author, evidence.isSentBack() ? "supplemented" : "given", evidence.ref());
        if (evidence.isSentBack()) {
            SentBack sent = returns.latest(id).orElseThrow();
            returns.supplemented(id, now);
            news.supplemented(evidence, sent, author);
        }
    }

    /**
     * A record that exists is the evidence: its day, place, host, theme, words and photos are the record's own. Where it is one
     * already, it serves the leaves too.
     *
     * @param nameShown whether a photo of it shows the unit's name
     */
    public EvidenceId takeOver(
            Actor by,
            EvidenceId id,
            EntryId entry,
            int round,
            RecordRef record,
            Set<IndicatorId> leaves,
            boolean nameShown) {
        Entrant entrant = open(by, entry, round);
        Suggestable found = records.find(record, entrant.unit()).orElseThrow(Refused::missing);
        MeasuredRound measured = rounds.require(entrant.campaign(), round);
        Verdict.require(
                        !found.on().isBefore(measured.beginsOn()) && !found.on().isAfter(measured.endsOn()),
                        Reason.of("evaluation.evidence.rule.span", found.on(), measured.beginsOn(), measured.endsOn()))
                .orConflict();
        Shown there = named(found.shown(), nameShown);
        for (Indicator leaf : requireLeaves(entrant, round, leaves)) {
            meets(leaf, there).orConflict();
        }
        Author author = by.authorFor(entrant.unit());
        Optional<Evidence> already = rows.ofRecord(entry, round, record);
        if (already.isPresent()) {
            rows.serve(already.get().id(), leaves);
            audit.write(author, "served-more", already.get().ref());
            return already.get().id();
        }
        add(
                author,
                entrant,
                id,
                round,
                new EvidenceDetails(leaves, found.title(), there.words(), there.caption(), nameShown),
                record);
        audit.write(author, "given", id.ref());
        return id;
    }

    /** It serves more leaves than before; each has to be met where it was given already. */
    public void serve(Actor by, EvidenceId id, int version, Set<IndicatorId> more) {
        Evidence evidence = at(by, id, version);
        Entrant entrant = open(by, evidence);
        evidence.mayServeMore().orConflict();
        List<Indicator> leaves = requireLeaves(entrant, evidence.round(), more);
        if (evidence.isGiven()) {
            Shown there = shown.of(evidence, by.author());
            leaves.forEach(leaf -> meets(leaf, there).orConflict());
        }
        rows.serve(id, more);
        audit.write(by.authorFor(entrant.unit()), "served-more", evidence.ref());
    }

    /** Takes it back: in its round, and before anybody gave points for one of its leaves. */
    public void withdraw(Actor by, EvidenceId id, int version) {
        Evidence evidence = at(by, id, version);
        Entrant entrant = open(by, evidence);
        evidence.mayBeWithdrawn(rows.isScored(evidence)).orConflict();
        if (!rows.withdraw(evidence, clock.instant())) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(entrant.unit()), "withdrawn", evidence.ref());
    }

    /** Whether a leaf's recipe is met; else the first thing missing. */
    static Verdict meets(Indicator leaf, Shown there) {
        List<Reason> faults = RecipeRules.faults(leaf.recipe(), there);
        return Verdict.require(
                faults.isEmpty(),
                Reason.of(
                        "evaluation.evidence.rule.recipe",
                        leaf.code(),
                        leaf.name(),
                        faults.isEmpty() ? leaf.name() : faults.getFirst()));
    }

    /** The entrant, held: nobody scores its leaves meanwhile. */
    private Entrant open(Actor by, EntryId entry, int round) {
        Entrant entrant = rounds.hold(entry);
        permissions.mayShow(by, entrant).orForbid();
        taking.takes(entrant, rounds.require(entrant.campaign(), round)).orConflict();
        return entrant;
    }

    private Entrant open(Actor by, Evidence evidence) {
        Entrant entrant = rounds.hold(evidence.entry());
        permissions.mayShow(by, entrant).orForbid();
        taking.takes(evidence, entrant, rounds.require(entrant.campaign(), evidence.round()))
                .orConflict();
        return entrant;
    }

    /** A record that was sent back was supplemented itself: its words and facts are read anew. */
    private Evidence asTheRecordIs(Evidence evidence, Entrant entrant) {
        if (evidence.record() == null) {
            return evidence;
        }
        Suggestable record = records.find(evidence.record(), entrant.unit()).orElseThrow(Refused::missing);
        EvidenceDetails said = evidence.details();
        Shown there = record.shown();
        EvidenceDetails anew =
                new EvidenceDetails(said.leaves(), record.title(), there.words(), there.caption(), said.nameShown());
        if (!rows.change(evidence, anew)) {
            throw Refused.stale();
        }
        return rows.byId(evidence.id()).orElseThrow();
    }

    private void add(
            Author author,
            Entrant entrant,
            EvidenceId id,
            int round,
            EvidenceDetails details,
            @Nullable RecordRef record) {
        Instant now = clock.instant();
        rows.add(new Evidence(
                id,
                1,
                entrant.campaign(),
                entrant.entry(),
                round,
                details,
                record,
                record == null ? EvidenceState.DRAFT : EvidenceState.GIVEN,
                record == null ? null : now,
                null,
                author,
                now));
    }

    private List<Indicator> requireLeaves(Entrant entrant, int round, Set<IndicatorId> ids) {
        Verdict.require(!ids.isEmpty(), Reason.of("evaluation.evidence.rule.leaves"))
                .orRefuse("leaves");
        List<Indicator> found = leaves(entrant, round, ids);
        Verdict.require(found.size() == ids.size(), Reason.of("frame.fault.unknown"))
                .orRefuse("leaves");
        return found;
    }

    private List<Indicator> leaves(Entrant entrant, int round, Set<IndicatorId> ids) {
        return rounds.leaves(rounds.require(entrant.campaign(), round).edition()).stream()
                .filter(leaf -> ids.contains(leaf.id()))
                .toList();
    }

    private Evidence at(Actor by, EvidenceId id, int version) {
        Evidence evidence = rows.byId(id).orElseThrow(Refused::missing);
        permissions.mayShow(by, rounds.requireEntrant(evidence.entry())).orForbid();
        if (evidence.version() != version) {
            throw Refused.stale();
        }
        return evidence;
    }

    private static Shown named(Shown shown, boolean nameShown) {
        return new Shown(shown.photos(), shown.documents(), shown.words(), shown.caption(), nameShown);
    }
}
