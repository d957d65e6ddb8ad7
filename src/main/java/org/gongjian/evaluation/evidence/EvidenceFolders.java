package org.gongjian.evaluation.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Role;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads evidence, as the two sides and the assessors may see it. */
@Service
@Transactional(readOnly = true)
public class EvidenceFolders {

    /** Why nobody else shows anything for an entrant. */
    public static final Reason OWN_PEOPLE = Reason.of("evaluation.evidence.refused.show");

    private final EvidenceRows rows;
    private final ReturnRows returns;
    private final Taking taking;
    private final WhoSendsBack senders;
    private final MeasuredRounds rounds;
    private final RecordsToShow records;
    private final WhatIsShown shown;
    private final EvidencePermissions permissions;
    private final Today today;

    EvidenceFolders(
            EvidenceRows rows,
            ReturnRows returns,
            Taking taking,
            WhoSendsBack senders,
            MeasuredRounds rounds,
            RecordsToShow records,
            WhatIsShown shown,
            EvidencePermissions permissions,
            Today today) {
        this.rows = rows;
        this.returns = returns;
        this.taking = taking;
        this.senders = senders;
        this.rounds = rounds;
        this.records = records;
        this.shown = shown;
        this.permissions = permissions;
        this.today = today;
    }

    /**
     * The leaves of a round for an entrant.
     *
     * @param number the round; null for the one of today
     */
    public EvidenceSheet sheet(Actor reader, EntryId entry, @Nullable Integer number) {
        Entrant entrant = rounds.requireEntrant(entry);
        List<MeasuredRound> all = rounds.of(entrant.campaign());
        MeasuredRound round = number == null
                ? rounds.current(entrant.campaign(), today.date()).orElseThrow(Refused::missing)
                : rounds.require(entrant.campaign(), number);
        permissions.mayLook(reader, entrant, round.organizer()).orForbid();
        boolean shows = permissions.mayShow(reader, entrant).isAllowed();
        List<Indicator> leaves = shownByDocuments(round);
        List<Evidence> there = rows.of(entry, round.number()).stream()
                .filter(evidence -> shows || evidence.isSeen())
                .toList();
        Set<IndicatorId> scored = rows.scored(entry, round.number());
        Verdict mayShow = permissions.mayShow(reader, entrant).and(taking.takes(entrant, round));
        return new EvidenceSheet(
                entrant,
                round,
                all,
                leaves.stream()
                        .map(leaf -> new EvidenceSheet.Line(
                                leaf,
                                there.stream()
                                        .filter(evidence -> evidence.serves(leaf.id()))
                                        .toList(),
                                scored.contains(leaf.id())))
                        .toList(),
                mayShow.isAllowed() ? records.of(entrant.unit(), round, leaves, there) : List.of(),
                shows,
                mayShow);
    }

    /** One that is not here, or not for this reader, is a fault of the address: 404. */
    public EvidenceView require(Actor reader, EvidenceId id) {
        Evidence evidence = rows.byId(id).orElseThrow(Refused::missing);
        Entrant entrant = rounds.requireEntrant(evidence.entry());
        MeasuredRound round = rounds.require(evidence.campaign(), evidence.round());
        boolean shows = permissions.mayShow(reader, entrant).isAllowed();
        if (!shows
                && (!evidence.isSeen()
                        || !permissions
                                .mayLook(reader, entrant, round.organizer())
                                .isAllowed())) {
            throw Refused.missing();
        }
        Shown there = shown.of(evidence, reader.author());
        return new EvidenceView(
                evidence,
                entrant,
                round,
                rounds.leaves(round.edition()).stream()
                        .filter(leaf -> evidence.serves(leaf.id()))
                        .map(leaf -> new EvidenceView.Checked(leaf, RecipeRules.faults(leaf.recipe(), there)))
                        .toList(),
                shown.filesOf(evidence, reader.author()),
                returns.of(id),
                verbs(reader, evidence, entrant, round, shows));
    }

    /** What was given for a leaf, also what was sent back since, for whoever scores it; oldest first. */
    public List<EvidenceView> givenFor(Actor reader, EntryId entry, int round, IndicatorId leaf) {
        return rows.of(entry, round).stream()
                .filter(evidence -> evidence.isSeen() && evidence.serves(leaf))
                .map(evidence -> require(reader, evidence.id()))
                .toList();
    }

    /** The leaves of a round that evidence can be given for. */
    public List<Indicator> shownByDocuments(MeasuredRound round) {
        return rounds.leaves(round.edition()).stream()
                .filter(leaf -> leaf.role() != Role.VETO && leaf.role() != Role.DEDUCTION)
                .filter(leaf -> (leaf.role() == Role.SCORED && leaf.method() == Method.DOCUMENTS)
                        || RecipeRules.asks(leaf.recipe()))
                .toList();
    }

    /** What was sent back in a round and is not supplemented. */
    public List<EvidenceView> sentBack(Actor reader, EntryId entry, int round) {
        return rows.of(entry, round).stream()
                .filter(Evidence::isSentBack)
                .map(evidence -> require(reader, evidence.id()))
                .toList();
    }

    private Map<String, Verdict> verbs(
            Actor reader, Evidence evidence, Entrant entrant, MeasuredRound round, boolean shows) {
        Map<String, Verdict> verbs = new LinkedHashMap<>();
        boolean scored = rows.isScored(evidence);
        if (shows) {
            Verdict taken = taking.takes(evidence, entrant, round);
            verbs.put("give", taken.and(evidence.mayBeGiven()));
            verbs.put("change", taken.and(evidence.mayBeChanged()));
            verbs.put("serve", taken.and(evidence.mayServeMore()));
            verbs.put("withdraw", taken.and(evidence.mayBeWithdrawn(scored)));
        }
        if (senders.maySendBack(reader, entrant, round).isAllowed()) {
            verbs.put("send-back", entrant.isIn().and(round.isOpen()).and(evidence.mayBeSentBack(scored)));
        }
        return verbs;
    }
}
