package org.gongjian.operations.scale;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Localized;

/**
 * Books that were given and received, and where they are.
 *
 * @param categories of each district, by their codes
 */
record Gifts(Map<DistrictId, Map<String, UUID>> categories) {

    private static final int MEAN = 20;

    List<Filler> fillers() {
        return List.of(
                new Filler(
                        "custody_lot",
                        "id, title, category_id, unit, origin_kind, origin_id",
                        Gifts::gifts,
                        (town, writing) -> each(
                                town,
                                (gift, day) -> writing.row(
                                        lot(town, gift),
                                        books(gift),
                                        category(town),
                                        "volume",
                                        "unit",
                                        town.partner(donor(town, gift))))),
                new Filler(
                        "gift",
                        "id, version, state, donor_id, anonymous, handler, receiver_id, place_id, purpose, given_on, receipt,"
                                + " receipt_year, receipt_number, registered_at, confirmed_at, received_at, received_by",
                        Gifts::gifts,
                        Gifts::gifts),
                new Filler(
                        "gift_line",
                        "gift_id, position, title, category_id, unit, quantity, value_yuan, lot_id, counted_at",
                        Gifts::gifts,
                        (town, writing) -> each(
                                town,
                                (gift, day) -> writing.row(
                                        town.id(Kind.GIFT, gift),
                                        0,
                                        books(gift),
                                        category(town),
                                        "volume",
                                        quantity(town, gift),
                                        25 * quantity(town, gift),
                                        lot(town, gift),
                                        town.at(day, 16, 0)))),
                new Filler(
                        "custody_movement",
                        "id, kind, happened_on, because_kind, because_id, from_kind, from_id, to_kind, to_id, handler,"
                                + " entered_at",
                        Gifts::gifts,
                        (town, writing) -> each(
                                town,
                                (gift, day) -> writing.row(
                                        town.id(Kind.MOVEMENT, gift),
                                        "received",
                                        day,
                                        "gift",
                                        town.id(Kind.GIFT, gift),
                                        "unit",
                                        town.partner(donor(town, gift)),
                                        "place",
                                        town.homeOf(receiver(town, gift)),
                                        Localized.zh("经办人"),
                                        town.at(day, 16, 0)))),
                new Filler(
                        "custody_entry",
                        "movement_id, lot_id, holder_kind, holder_id, quantity, other_kind, other_id, against",
                        town -> 2L * gifts(town),
                        Gifts::entries),
                new Filler(
                        "custody_stock",
                        "lot_id, holder_kind, holder_id, quantity, uncounted",
                        Gifts::gifts,
                        (town, writing) -> each(
                                town,
                                (gift, day) -> writing.row(
                                        lot(town, gift),
                                        "place",
                                        town.homeOf(receiver(town, gift)),
                                        quantity(town, gift),
                                        false))));
    }

    static Map<Integer, Integer> byYear(Town town) {
        Map<Integer, Integer> years = new TreeMap<>();
        each(town, (gift, day) -> years.merge(day.getYear(), 1, Integer::sum));
        return years;
    }

    /** One gift while a table is written. */
    @FunctionalInterface
    private interface Each {
        void of(int gift, LocalDate day);
    }

    private static int gifts(Town town) {
        return town.sizes().books() / MEAN;
    }

    private static void each(Town town, Each each) {
        for (int gift = 0; gift < gifts(town); gift++) {
            each.of(gift, town.pastDay(gift, gifts(town)));
        }
    }

    private static UUID lot(Town town, int gift) {
        return town.id(Kind.LOT, gift);
    }

    private static int donor(Town town, int gift) {
        return town.dice(Kind.GIFT, gift).below(town.sizes().partners());
    }

    private static int receiver(Town town, int gift) {
        return gift % town.sizes().communities();
    }

    private static int quantity(Town town, int gift) {
        return town.dice(Kind.LOT, gift).between(MEAN / 4, 2 * MEAN - MEAN / 4);
    }

    private static Localized books(int gift) {
        return Localized.zh(List.of("少儿读物", "地方志书", "科普图书", "文学作品", "生活百科").get(gift % 5));
    }

    private UUID category(Town town) {
        return Objects.requireNonNull(
                categories.getOrDefault(town.district().id(), Map.of()).get("general-books"));
    }

    private static void gifts(Town town, Filler.Writing writing) {
        Map<Integer, Integer> numbers = new TreeMap<>();
        each(
                town,
                (gift, day) -> writing.row(
                        town.id(Kind.GIFT, gift),
                        3,
                        "received",
                        town.partner(donor(town, gift)),
                        false,
                        Localized.zh("经办人"),
                        town.unit(receiver(town, gift)),
                        town.homeOf(receiver(town, gift)),
                        Localized.zh("充实社区书屋"),
                        day,
                        "issued",
                        day.getYear(),
                        numbers.merge(day.getYear(), 1, Integer::sum),
                        town.at(day, 9, 0),
                        town.at(day, 10, 0),
                        town.at(day, 16, 0),
                        town.postOf(receiver(town, gift))));
    }

    private static void entries(Town town, Filler.Writing writing) {
        each(town, (gift, day) -> {
            UUID movement = town.id(Kind.MOVEMENT, gift);
            int quantity = quantity(town, gift);
            UUID donor = town.partner(donor(town, gift));
            UUID home = town.homeOf(receiver(town, gift));
            writing.row(movement, lot(town, gift), "unit", donor, -quantity, "place", home, quantity);
            writing.row(movement, lot(town, gift), "place", home, quantity, "unit", donor, -quantity);
        });
    }
}
