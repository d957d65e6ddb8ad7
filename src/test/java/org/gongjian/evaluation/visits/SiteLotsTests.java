package org.gongjian.evaluation.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.junit.jupiter.api.Test;

class SiteLotsTests {

    private static final String SEED = "00".repeat(32);

    @Test
    void aLotIsWhatAnyShellSays() {
        // printf %s 000…0:1 | sha256sum
        assertThat(SiteLots.lot(SEED, 1)).isEqualTo("0014ab94578f46aac267ddc24503efc56ad0d5941c006f8ca0ef7e5a63c8f17f");
        assertThat(SiteLots.hash(SEED)).isEqualTo("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
    }

    @Test
    void ofEachEntrantThePointsWithTheLowestLotsAreVisited() {
        EntryId many = EntryId.next();
        EntryId one = EntryId.next();
        CampaignId campaign = CampaignId.next();
        List<SitePoint> points = IntStream.rangeClosed(1, 9)
                .mapToObj(number ->
                        new SitePoint(SitePointId.next(), campaign, 1, number, number == 9 ? one : many, null, false))
                .toList();
        List<SitePoint> drawn = SiteLots.drawn(SEED, 3, points);
        assertThat(drawn)
                .hasSize(4)
                .filteredOn(point -> point.entry().equals(one))
                .hasSize(1);
        String highest = drawn.stream()
                .filter(point -> point.entry().equals(many))
                .map(point -> SiteLots.lot(SEED, point.number()))
                .reduce("", (first, second) -> first.compareTo(second) > 0 ? first : second);
        assertThat(points)
                .filteredOn(point -> point.entry().equals(many) && !drawn.contains(point))
                .allSatisfy(
                        point -> assertThat(SiteLots.lot(SEED, point.number())).isGreaterThan(highest));
    }
}
