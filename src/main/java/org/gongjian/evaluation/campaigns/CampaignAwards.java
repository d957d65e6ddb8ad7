package org.gongjian.evaluation.campaigns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.recognition.awards.Act;
import org.gongjian.recognition.awards.ActKind;
import org.gongjian.recognition.awards.Award;
import org.gongjian.recognition.awards.AwardCommand;
import org.gongjian.recognition.awards.AwardDesk;
import org.gongjian.recognition.awards.AwardId;
import org.gongjian.recognition.awards.AwardKinds;
import org.gongjian.recognition.awards.AwardStep;
import org.gongjian.recognition.awards.AwardTerm;
import org.gongjian.recognition.awards.Awards;
import org.gongjian.recognition.awards.Body;
import org.gongjian.recognition.awards.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The awards of campaigns, as the register of awards keeps them. */
@Component
class CampaignAwards {

    private final CampaignAwardRows rows;
    private final Awards awards;
    private final AwardDesk desk;
    private final AwardKinds kinds;

    CampaignAwards(CampaignAwardRows rows, Awards awards, AwardDesk desk, AwardKinds kinds) {
        this.rows = rows;
        this.awards = awards;
        this.desk = desk;
        this.kinds = kinds;
    }

    /** Some kinds are awarded by officers only. */
    Verdict mayAward(Actor by, Campaign campaign) {
        return kinds.byCode(campaign.terms().kind())
                .map(kind -> awards.mayAward(
                        by,
                        kind,
                        bodies(campaign).stream()
                                .flatMap(body -> Stream.ofNullable(body.unit()))
                                .toList()))
                .orElseThrow(Refused::missing);
    }

    /** Awards it from a day on; to a holder that has one of the kind already, because of this campaign. */
    void award(Actor by, Campaign campaign, CampaignEntry entry, LocalDate on) {
        AwardId id = AwardId.next();
        CampaignTerms terms = campaign.terms();
        boolean again = !awards.standing(terms.kind(), entry.entrant()).isEmpty();
        desk.award(
                by,
                new AwardCommand(
                        List.of(new AwardCommand.Holder(id, entry.entrant())),
                        terms.kind(),
                        terms.award(),
                        bodies(campaign),
                        null,
                        List.of(new Act(ActKind.AWARDED, on, null)),
                        new AwardTerm(on, on.plusMonths(terms.termMonths()).minusDays(1)),
                        entry.ref(),
                        null,
                        again ? called(terms.title()) : null));
        rows.award(campaign.id(), entry.id(), id);
    }

    void remove(Actor by, CampaignAward award, Localized reason) {
        desk.remove(by, award.award(), award.version(), reason);
    }

    void restore(Actor by, CampaignAward award, Localized reason) {
        desk.restore(by, award.award(), award.version(), reason);
    }

    List<CampaignAward> of(Campaign campaign) {
        return views(campaign.id(), rows.of(campaign.id()));
    }

    Optional<CampaignAward> of(CampaignEntry entry) {
        return rows.of(entry.id())
                .flatMap(award -> views(entry.campaign(), Map.of(entry.id(), award)).stream()
                        .findFirst());
    }

    private List<CampaignAward> views(CampaignId campaign, Map<EntryId, AwardId> links) {
        Map<AwardId, Award> found = byId(links.values());
        Map<EntryId, List<CampaignAward.SpotCheck>> checks = rows.checks(links.keySet());
        return links.entrySet().stream()
                .flatMap(link -> Stream.ofNullable(found.get(link.getValue()))
                        .map(award ->
                                view(link.getKey(), campaign, award, checks.getOrDefault(link.getKey(), List.of()))))
                .toList();
    }

    private Map<AwardId, Award> byId(Collection<AwardId> ids) {
        return awards.byIds(Set.copyOf(ids)).stream()
                .collect(Collectors.toUnmodifiableMap(Award::id, Function.identity()));
    }

    private CampaignAward view(EntryId entry, CampaignId campaign, Award award, List<CampaignAward.SpotCheck> checks) {
        boolean removed = awards.standing(award) == Standing.REMOVED;
        @Nullable
        AwardStep last = award.steps().reversed().stream()
                .filter(step -> step.kind() == AwardStep.Kind.REMOVED || step.kind() == AwardStep.Kind.RESTORED)
                .findFirst()
                .orElse(null);
        return new CampaignAward(
                entry,
                award.version(),
                campaign,
                award.id(),
                award.holder(),
                award.path(),
                award.term().from(),
                award.term().until(),
                removed && last != null ? last.on() : null,
                last == null ? null : last.note(),
                checks);
    }

    private static List<Body> bodies(Campaign campaign) {
        return Stream.concat(
                        Stream.of(Body.of(campaign.organizer())),
                        campaign.terms().further().stream().map(CampaignAwards::body))
                .distinct()
                .toList();
    }

    private static Body body(FurtherOrganizer one) {
        UnitId unit = one.unit();
        return unit == null ? new Body(null, one.name()) : Body.of(unit);
    }

    private static @Nullable String called(Localized title) {
        return title.zh() == null ? title.en() : title.zh();
    }
}
