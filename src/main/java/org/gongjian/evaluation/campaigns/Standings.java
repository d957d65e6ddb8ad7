package org.gongjian.evaluation.campaigns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.evaluation.scoring.Ranked;
import org.gongjian.evaluation.scoring.Scores;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the admitted entrants of a campaign stand: their scores, and the areas they lie in. */
@Component
class Standings {

    private final Scores scores;
    private final Organizations organizations;
    private final Areas areas;

    Standings(Scores scores, Organizations organizations, Areas areas) {
        this.scores = scores;
        this.organizations = organizations;
        this.areas = areas;
    }

    /** Nobody while no round is closed. */
    List<Standing> of(CampaignId campaign) {
        List<Ranked> ranked = scores.ranking(campaign, null);
        Map<AreaId, Area> known = areas.all().stream().collect(Collectors.toMap(Area::id, Function.identity()));
        Map<UnitId, @Nullable AreaId> lies = new HashMap<>();
        for (Organization unit :
                organizations.byIds(ranked.stream().map(Ranked::entrant).toList())) {
            lies.put(unit.id(), unit.area());
        }
        return ranked.stream()
                .map(one -> standing(one, known, lies.get(one.entrant())))
                .toList();
    }

    private static Standing standing(Ranked one, Map<AreaId, Area> known, @Nullable AreaId lies) {
        AreaId community = null;
        AreaId street = null;
        AreaId district = null;
        for (Area area = lies == null ? null : known.get(lies);
                area != null;
                area = area.parent() == null ? null : known.get(area.parent())) {
            switch (area.kind()) {
                case COMMUNITY -> community = area.id();
                case STREET, TOWN -> street = area.id();
                case DISTRICT -> district = area.id();
            }
        }
        return new Standing(
                one.entry(),
                community,
                street,
                district,
                one.declaredAt(),
                one.eligible() ? one.rank() : null,
                one.percent(),
                one.onSite(),
                one.measured(),
                one.eligible());
    }
}
