package org.gongjian.giving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.activities.ActivityId;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.LotId;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * A gift as one reader may see it.
 *
 * @param donor null where the donor is anonymous to this reader, and {@code handler} with it
 * @param person where a person gave it; says who only where the reader may know
 * @param number of the receipt, once there is one
 * @param objection what the donor says is wrong, to the two units only
 */
public record GiftView(
        GiftId id,
        int version,
        GiftState state,
        @Nullable ActivityId activity,
        @Nullable UnitId donor,
        @Nullable PersonDonor person,
        boolean anonymous,
        @Nullable ByWhom handler,
        UnitId receiver,
        PlaceId shelf,
        @Nullable PostId receivedBy,
        Localized purpose,
        LocalDate givenOn,
        List<Line> lines,
        ReceiptChoice receipt,
        @Nullable ReceiptNumber number,
        @Nullable String objection,
        Instant registeredAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant receivedAt) {

    /**
     * @param position from 0
     * @param lot once the gift is received
     * @param countedAt where it was counted after it had come
     * @param aside what of it was passed on or declined
     */
    public record Line(
            int position,
            GiftLine given,
            @Nullable LotId lot,
            @Nullable Instant countedAt,
            List<Aside> aside) {

        public Line {
            aside = List.copyOf(aside);
        }

        /** How many were taken and passed on: what was declined was not given. 0 while nobody has counted. */
        public int kept() {
            return given.quantity() == null ? 0 : given.quantity() - sum(true);
        }

        /** How many the receiver itself took. */
        public int taken() {
            return kept() - sum(false);
        }

        /** Its own lot, and those of what was passed on. */
        public Stream<LotId> lots() {
            return Stream.concat(Stream.ofNullable(lot), aside.stream().flatMap(one -> Stream.ofNullable(one.lot())));
        }

        private int sum(boolean declined) {
            return aside.stream()
                    .filter(one -> one.isDeclined() == declined)
                    .mapToInt(Aside::quantity)
                    .sum();
        }

        /** The message that names the line's unit. */
        public String unitLabel() {
            return "custody.unit." + given.unit().name();
        }

        /** The message that says a quantity in the line's unit. */
        public String quantityLabel() {
            return "custody.quantity." + given.unit().name();
        }
    }

    public GiftView {
        lines = List.copyOf(lines);
    }

    static GiftView of(Gift gift, GiftReader reader) {
        GiftDetails details = gift.details();
        boolean named = gift.namesDonorTo(reader);
        boolean inside = reader.isConcernedBy(details);
        return new GiftView(
                gift.id(),
                gift.version(),
                gift.state(),
                details.activity(),
                named ? details.donor() : null,
                person(details, inside),
                details.anonymous(),
                named ? details.handler() : null,
                details.receiver(),
                details.shelf(),
                gift.receivedBy(),
                details.purpose(),
                details.givenOn(),
                IntStream.range(0, details.lines().size())
                        .mapToObj(position -> new Line(
                                position,
                                details.lines().get(position),
                                gift.shelved(position).lot(),
                                gift.shelved(position).countedAt(),
                                gift.shelved(position).aside().stream()
                                        .map(one -> inside ? one : one.withoutReason())
                                        .toList()))
                        .toList(),
                details.receipt(),
                gift.number(),
                inside ? gift.objection() : null,
                gift.registeredAt(),
                gift.confirmedAt(),
                gift.receivedAt());
    }

    private static @Nullable PersonDonor person(GiftDetails details, boolean inside) {
        PersonDonor person = details.person();
        return person == null || inside ? person : person.shownToAll();
    }

    /** Whether a person gave it and no unit. */
    public boolean isByPerson() {
        return person != null;
    }

    /** The person’s name, where the reader may know it. */
    public @Nullable String personName() {
        return person == null ? null : person.name();
    }

    /** The message for a donor who is not named to this reader. */
    public String unnamedLabel() {
        return isByPerson() ? "giving.donor.resident" : "giving.donor.anonymous";
    }

    /** Whether something of it was passed on to a unit. */
    public boolean passedOnTo(UUID unit) {
        return lines.stream()
                .flatMap(line -> line.aside().stream())
                .anyMatch(one -> one.to() != null && one.to().value().equals(unit));
    }

    /** Whether something of it was passed on or declined. */
    public boolean isScreened() {
        return lines.stream().anyMatch(line -> !line.aside().isEmpty());
    }

    /** Whether something is still to be counted: the receipt is provisional, figures say “at least”. */
    public boolean isProvisional() {
        return lines.stream().anyMatch(line -> !line.given().isCounted());
    }

    /** Whether something measured so is still to be counted. */
    public boolean isProvisional(UnitOfMeasure unit) {
        return lines.stream().map(Line::given).anyMatch(line -> line.unit() == unit && !line.isCounted());
    }

    /** How many of a unit are known, without what was declined. */
    public long quantity(UnitOfMeasure unit) {
        return lines.stream()
                .filter(line -> line.given().unit() == unit)
                .mapToLong(Line::kept)
                .sum();
    }
}
