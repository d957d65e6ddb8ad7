package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.Bar;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.Declare;
import org.gongjian.evaluation.campaigns.EntryDesk;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.operations.demo.ChangchunScores.Venue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The city library and 33 other venues declare themselves; one does not meet an entry bar. */
@Component
@Profile("demo")
class ChangchunEntrants {

    private static final LocalDate SETTLED = ChangchunTerms.DECLARED.plusDays(11);
    private static final int A_DAY = 6;
    private static final int TURN = 2;
    private static final int BEGIN = 12;
    private static final Localized WORDS = Localized.of(
            "全年免费开放，按标准逐项创建，志愿服务常态化。",
            "Open all year and free; works on the standard point by point, with volunteers.");
    private static final Localized LIBRARY = Localized.of(
            "以“三比三创”带队伍，以“阅读HUI·长图”品牌矩阵带服务：馆员练兵比武、交流培训，志愿者常年服务读者。每项数字都来自本馆在平台上的活动、志愿服务和配送记录。",
            "The theme activity “three comparisons and three creations” makes the team, the “Reading HUI · Changtu” brands make the service: staff drill, contest and exchange, volunteers serve readers all year. Every figure comes from the library’s own records here: activities, volunteer services, consignments.");

    private final EntryDesk desk;
    private final Campaigns campaigns;
    private final DemoClock clock;

    ChangchunEntrants(EntryDesk desk, Campaigns campaigns, DemoClock clock) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * Who takes part.
     *
     * @param measured the library first, then the others community by community
     * @param closing one that withdraws later
     */
    record Entrants(List<Venue> measured, EntryId closing) {

        Entrants {
            measured = List.copyOf(measured);
        }

        EntryId library() {
            return measured.getFirst().entry();
        }

        /** One of the others. */
        EntryId other(int place) {
            return measured.get(place + 1).entry();
        }

        /** All that are measured as long as nobody withdrew. */
        List<Venue> withClosing() {
            List<Venue> all = new ArrayList<>(measured);
            all.add(new Venue(closing, measured.size() / 2, false));
            return all;
        }
    }

    Entrants declare(
            CampaignId campaign, Actor organizer, Actor library, ChangchunSetting setting, ChangchunVenues venues) {
        List<Bar> bars = campaigns.bars(campaigns.find(campaign).orElseThrow());
        Map<IndicatorId, String> said =
                bars.stream().collect(Collectors.toUnmodifiableMap(Bar::indicator, bar -> "符合，证明材料已交（演示）"));
        List<Venue> measured = new ArrayList<>();
        measured.add(new Venue(declare(library, campaign, setting.library(), LIBRARY, said, 0), 0, true));
        int others = venues.measured().size();
        for (int place = 0; place < others; place++) {
            int behind = 1 + (place * TURN + BEGIN) % others;
            UnitId unit = venues.measured().get(place);
            measured.add(new Venue(declare(Actor.system(), campaign, unit, WORDS, said, place + 1), behind, false));
        }
        EntryId closing = declare(Actor.system(), campaign, venues.closing(), WORDS, said, others + 1);
        EntryId tooYoung = declare(Actor.system(), campaign, venues.tooYoung(), WORDS, said, others + 2);
        settle(organizer, measured, closing, tooYoung, bars);
        return new Entrants(measured, closing);
    }

    private EntryId declare(
            Actor by, CampaignId campaign, UnitId unit, Localized words, Map<IndicatorId, String> bars, int turn) {
        clock.standAt(ChangchunTerms.DECLARED.plusDays(1 + turn / A_DAY), LocalTime.of(9 + turn % A_DAY, 20));
        return desk.declare(by, new Declare(EntryId.next(), campaign, unit, words, bars));
    }

    private void settle(Actor organizer, List<Venue> measured, EntryId closing, EntryId tooYoung, List<Bar> bars) {
        clock.standAt(SETTLED, LocalTime.of(14, 30));
        Set<IndicatorId> met = bars.stream().map(Bar::indicator).collect(Collectors.toUnmodifiableSet());
        measured.forEach(venue -> desk.admit(organizer, venue.entry(), 1, met, null));
        desk.admit(organizer, closing, 1, met, null);
        desk.turnDown(
                organizer,
                tooYoung,
                1,
                Set.of(bars.getLast().indicator()),
                "申报时开放不满十二个月 · open to the public for less than twelve months");
    }
}
