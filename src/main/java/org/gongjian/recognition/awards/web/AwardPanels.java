package org.gongjian.recognition.awards.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;
import org.gongjian.recognition.awards.Award;
import org.gongjian.recognition.awards.AwardFilter;
import org.gongjian.recognition.awards.AwardId;
import org.gongjian.recognition.awards.AwardNames;
import org.gongjian.recognition.awards.Awards;
import org.springframework.stereotype.Component;

/** Hangs awards on their holder, on who awarded them, on where they hang, and on what led to them. */
@Component
class AwardPanels implements RelatedRecords {

    private static final int LATEST = 20;
    private static final int ORDER = 25;

    private final Awards awards;
    private final AwardNames names;

    AwardPanels(Awards awards, AwardNames names) {
        this.awards = awards;
        this.names = names;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        return switch (record.kind()) {
            case "unit" -> ofUnit(new UnitId(record.id()));
            case "place" ->
                List.of(group("recognition.awards.related.hang", awards.hangingAt(new PlaceId(record.id()))));
            case AwardId.KIND -> List.of();
            default -> List.of(group("recognition.awards.related.led", awards.from(record)));
        };
    }

    private List<Group> ofUnit(UnitId unit) {
        return Stream.of(
                        group(
                                "recognition.awards.related.held",
                                awards.page(AwardFilter.heldBy(unit), null, LATEST)
                                        .awards()),
                        group("recognition.awards.related.hang", awards.hangingWith(unit)),
                        group(
                                "recognition.awards.related.awarded",
                                awards.awardedBy(unit).stream()
                                        .filter(award -> !award.holder().equals(unit))
                                        .toList()))
                .toList();
    }

    private Group group(String heading, List<Award> found) {
        Map<AwardId, Localized> called = names.titles(found);
        return new Group(
                heading,
                ORDER,
                found.stream()
                        .limit(LATEST)
                        .map(award -> new Related(
                                award.ref(),
                                award.path(),
                                called.getOrDefault(award.id(), award.wording()),
                                Reason.of(
                                        "recognition.awards.related.detail",
                                        award.number().shown(),
                                        award.since(),
                                        awards.standing(award).label())))
                        .toList());
    }
}
