package org.gongjian.giving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
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
 * @param number of the receipt, once there is one
 * @param objection what the donor says is wrong, to the two units only
 */
public record GiftView(
        GiftId id,
        int version,
        GiftState state,
        @Nullable ActivityId activity,
        @Nullable UnitId donor,
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
     */
    public record Line(
            int position,
            GiftLine given,
            @Nullable LotId lot,
            @Nullable Instant countedAt) {

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
                                gift.shelved(position).countedAt()))
                        .toList(),
                details.receipt(),
                gift.number(),
                inside ? gift.objection() : null,
                gift.registeredAt(),
                gift.confirmedAt(),
                gift.receivedAt());
    }

    /** Whether something is still to be counted: the receipt is provisional, figures say “at least”. */
    public boolean isProvisional() {
        return lines.stream().anyMatch(line -> !line.given().isCounted());
    }

    /** Whether something measured so is still to be counted. */
    public boolean isProvisional(UnitOfMeasure unit) {
        return lines.stream().map(Line::given).anyMatch(line -> line.unit() == unit && !line.isCounted());
    }

    /** How many of a unit are known. */
    public long quantity(UnitOfMeasure unit) {
        return lines.stream()
                .map(Line::given)
                .filter(line -> line.unit() == unit)
                .mapToLong(line -> line.quantity() == null ? 0 : line.quantity())
                .sum();
    }
}
