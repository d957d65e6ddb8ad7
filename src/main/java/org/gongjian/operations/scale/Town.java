package org.gongjian.operations.scale;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.DistrictId;
import org.gongjian.district.DistrictSlug;
import org.gongjian.district.Localized;

/**
 * A district that is made up. Nothing of it is kept: whatever is asked about a record follows from the seed and the record's
 * place in its row, so that every table says the same of it.
 */
final class Town {

    static final int DAYS_BACK = 365;
    static final int DAYS_AHEAD = 30;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int COMMUNITIES_OF_A_STREET = 15;
    private static final long VERSION_7 = 7L << 12;

    private final long seed;
    private final Sizes sizes;
    private final LocalDate today;
    private final Instant origin;
    private final District district;

    /** @param number from 0, which of the districts it is */
    Town(long installationSeed, int number, Sizes sizes, LocalDate today) {
        this.seed = Dice.of(installationSeed, Kind.DISTRICT, number).next();
        this.sizes = sizes;
        this.today = today;
        // Before everything that happens: ids made later sort later.
        this.origin = today.minusDays(3L * DAYS_BACK).atStartOfDay(ZONE).toInstant();
        String name = Words.DISTRICTS.get(number);
        this.district = new District(
                new DistrictId(id(Kind.DISTRICT, number)),
                new DistrictSlug(Words.SLUGS.get(number)),
                Localized.zh(name),
                Localized.zh("演示市" + name),
                ZONE,
                null);
    }

    District district() {
        return district;
    }

    Sizes sizes() {
        return sizes;
    }

    LocalDate today() {
        return today;
    }

    void within(Runnable work) {
        CurrentDistrict.run(district.id(), work);
    }

    Dice dice(Kind kind, long index) {
        return Dice.of(seed, kind, index);
    }

    /** UUID version 7: a later index sorts later, and no two kinds or districts share one. */
    UUID id(Kind kind, long index) {
        long moment = origin.toEpochMilli() + 1_000 * index;
        long rest = dice(kind, index).next();
        return new UUID(moment << 16 | VERSION_7 | kind.number(), Long.MIN_VALUE | rest >>> 2);
    }

    Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
    }

    /** The day of one of so many records that are spread evenly over the past year. */
    LocalDate pastDay(long index, int of) {
        return today.minusDays(DAYS_BACK - index * DAYS_BACK / Math.max(1, of));
    }

    int streets() {
        return Math.max(1, sizes.communities() / COMMUNITIES_OF_A_STREET);
    }

    /** Communities are the first units; the partners follow. */
    int units() {
        return sizes.communities() + sizes.partners();
    }

    UUID street(long street) {
        return id(Kind.AREA, street);
    }

    UUID communityArea(long community) {
        return id(Kind.AREA, streets() + community);
    }

    UUID unit(long unit) {
        return id(Kind.UNIT, unit);
    }

    UUID partner(long partner) {
        return unit(sizes.communities() + partner);
    }

    /** Where a community is at home. */
    UUID homeOf(long community) {
        return id(Kind.PLACE, community);
    }

    /** The first post of a unit; the second one follows it. */
    UUID postOf(long unit) {
        return id(Kind.POST, 2 * unit);
    }

    String communityName(long community) {
        return Words.placeName(community) + "社区";
    }

    int communityOfPartner(long partner) {
        return (int) (partner * 7 % sizes.communities());
    }

    int programmes() {
        return 4 * streets();
    }
}
