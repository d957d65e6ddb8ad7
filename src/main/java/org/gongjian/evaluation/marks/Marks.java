package org.gongjian.evaluation.marks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.AuthorNames;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.evaluation.evidence.MeasuredRounds;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how far scoring is: a scorer's next leaves, and an overview without anybody's points. */
@Service
@Transactional(readOnly = true)
public class Marks {

    private final MarkRows rows;
    private final MarkDesk desk;
    private final MeasuredRounds rounds;
    private final MarkPermissions permissions;
    private final AuthorNames authors;
    private final Today today;

    Marks(
            MarkRows rows,
            MarkDesk desk,
            MeasuredRounds rounds,
            MarkPermissions permissions,
            AuthorNames authors,
            Today today) {
        this.rows = rows;
        this.desk = desk;
        this.rounds = rounds;
        this.permissions = permissions;
        this.authors = authors;
        this.today = today;
    }

    /** What a scorer may still score, in the order of campaigns, entrants and leaves. */
    public List<ScorerTask> tasksOf(Actor scorer) {
        UUID account = scorer.requireAccount().value();
        return rows.campaignsOf(account).stream()
                .flatMap(campaign -> rounds.of(campaign).stream())
                .filter(round -> round.isOpen().isAllowed() && !round.beginsOn().isAfter(today.date()))
                .flatMap(round -> tasks(scorer, account, round))
                .toList();
    }

    /** A leaf somebody may score; refused as the desk refuses. */
    public ScorerTask require(Actor scorer, EntryId entry, int number, IndicatorId id) {
        Entrant entrant = rounds.requireEntrant(entry);
        permissions.mayScore(scorer, entrant).orForbid();
        MeasuredRound round = rounds.require(entrant.campaign(), number);
        Indicator leaf = rounds.leaves(round.edition()).stream()
                .filter(one -> one.id().equals(id) && MarkDesk.isScored(one))
                .findFirst()
                .orElseThrow(Refused::missing);
        List<Mark> given = rows.of(entry, number, id);
        round.isOpen()
                .and(entrant.isIn())
                .and(MarkDesk.mayGive(scorer, leaf, given))
                .and(desk.notSentBack(entry, number, id))
                .orConflict();
        return new ScorerTask(entrant, round, leaf, new LeafMarks(leaf, given).isFlagged());
    }

    /** @param number the round; null for the one of today */
    public MarkOverview overview(Actor reader, CampaignId campaign, @Nullable Integer number) {
        List<MeasuredRound> all = rounds.of(campaign);
        MeasuredRound round = Optional.ofNullable(number)
                .map(one -> rounds.require(campaign, one))
                .or(() -> rounds.current(campaign, today.date()))
                .orElseThrow(Refused::missing);
        permissions.mayRun(reader, round.organizer()).orForbid();
        List<UUID> scorers = rows.scorers(campaign);
        Map<MarkRows.Given, List<Mark>> marks = marks(round);
        Set<MarkRows.Given> given = rows.given(campaign, round.number());
        Set<MarkRows.Given> sentBack = rows.sentBack(campaign, round.number(), today.date());
        List<Indicator> leaves = leaves(round);
        return new MarkOverview(
                round,
                all,
                scorers,
                desk.candidates(round).stream()
                        .map(AccountId::value)
                        .filter(account -> !scorers.contains(account))
                        .sorted()
                        .toList(),
                rounds.admitted(campaign).stream()
                        .map(entrant -> line(entrant, leaves, marks, given, sentBack))
                        .toList());
    }

    /** What to call the accounts of an overview. */
    public Map<UUID, String> names(MarkOverview overview) {
        return authors.namesOfAccounts(Stream.concat(overview.scorers().stream(), overview.candidates().stream())
                .toList());
    }

    private Stream<ScorerTask> tasks(Actor scorer, UUID account, MeasuredRound round) {
        Map<MarkRows.Given, List<Mark>> marks = marks(round);
        Set<MarkRows.Given> given = rows.given(round.campaign(), round.number());
        given.removeAll(rows.sentBack(round.campaign(), round.number(), today.date()));
        List<Indicator> leaves = leaves(round);
        return rounds.admitted(round.campaign()).stream()
                .filter(entrant -> permissions.mayScore(scorer, entrant).isAllowed())
                .flatMap(entrant -> of(entrant, leaves, marks, given)
                        .filter(leaf -> !leaf.isComplete() && !leaf.isBy(account))
                        .map(leaf -> new ScorerTask(entrant, round, leaf.leaf(), leaf.isFlagged())));
    }

    private static MarkOverview.Line line(
            Entrant entrant,
            Collection<Indicator> leaves,
            Map<MarkRows.Given, List<Mark>> marks,
            Set<MarkRows.Given> given,
            Set<MarkRows.Given> sentBack) {
        List<LeafMarks> all = of(entrant, leaves, marks, given).toList();
        long standing = all.stream().filter(LeafMarks::isComplete).count();
        long returned = all.stream()
                .filter(leaf -> !leaf.isComplete())
                .filter(leaf -> sentBack.contains(
                        new MarkRows.Given(entrant.entry(), leaf.leaf().id())))
                .count();
        return new MarkOverview.Line(
                entrant,
                standing,
                all.size() - standing - returned,
                all.stream()
                        .filter(leaf -> !leaf.isComplete() && leaf.isFlagged())
                        .count(),
                returned);
    }

    private static Stream<LeafMarks> of(
            Entrant entrant,
            Collection<Indicator> leaves,
            Map<MarkRows.Given, List<Mark>> marks,
            Set<MarkRows.Given> given) {
        return leaves.stream()
                .filter(leaf -> given.contains(new MarkRows.Given(entrant.entry(), leaf.id())))
                .map(leaf -> new LeafMarks(
                        leaf, marks.getOrDefault(new MarkRows.Given(entrant.entry(), leaf.id()), List.of())));
    }

    private List<Indicator> leaves(MeasuredRound round) {
        return rounds.leaves(round.edition()).stream()
                .filter(MarkDesk::isScored)
                .toList();
    }

    private Map<MarkRows.Given, List<Mark>> marks(MeasuredRound round) {
        return rows.of(round.campaign(), round.number()).stream()
                .collect(Collectors.groupingBy(mark -> new MarkRows.Given(mark.entry(), mark.leaf())));
    }
}
