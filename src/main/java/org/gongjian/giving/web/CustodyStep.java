package org.gongjian.giving.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.custody.Movement;
import org.gongjian.custody.MovementKind;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.giving.GiftView;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain of custody, as a reader may see it.
 *
 * @param handler null where it would name an anonymous donor
 */
record CustodyStep(
        LocalDate on,
        Reason what,
        @Nullable Localized handler,
        @Nullable Localized confirmedBy,
        List<Moved> moved) {

    /** Who carried things further, and who took them there, is told to those who sent them and to nobody else. */
    private static final Set<MovementKind> BETWEEN_UNITS =
            Set.of(MovementKind.RECEIVED, MovementKind.COUNTED, MovementKind.HANDED_ON, MovementKind.RETURNED);

    private static final Set<Holder.Kind> AWAY =
            Set.of(Holder.Kind.BOX, Holder.Kind.TRANSFER, Holder.Kind.KEEPER, Holder.Kind.READERS, Holder.Kind.LOST);

    record Moved(Localized title, long quantity, String quantityLabel) {}

    static List<CustodyStep> of(GiftView gift, List<Movement> chain, GiftNames.Known names) {
        return chain.stream().map(movement -> step(gift, movement, names)).toList();
    }

    static Set<UnitId> units(List<Movement> chain) {
        return chain.stream()
                .flatMap(movement -> Stream.of(movement.from(), movement.to()))
                .filter(holder -> holder.kind() == Holder.Kind.UNIT)
                .map(holder -> new UnitId(holder.id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<PostId> posts(List<Movement> chain) {
        return chain.stream()
                .flatMap(movement -> Stream.of(movement.handler(), movement.confirmedBy()))
                .filter(Objects::nonNull)
                .map(ByWhom::post)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static CustodyStep step(GiftView gift, Movement movement, GiftNames.Known names) {
        boolean onTheWay = !BETWEEN_UNITS.contains(movement.kind());
        boolean hidden = onTheWay
                || (gift.donor() == null && gift.personName() == null && movement.kind() == MovementKind.RECEIVED);
        Map<LotId, GiftView.Line> lines = new HashMap<>();
        gift.lines().forEach(line -> line.lots().forEach(lot -> lines.put(lot, line)));
        return new CustodyStep(
                movement.on(),
                Reason.of(
                        "giving.chain." + movement.kind().name().toLowerCase(Locale.ROOT),
                        name(gift, movement.from(), names),
                        name(gift, movement.to(), names)),
                hidden ? null : names.whom(movement.handler()),
                onTheWay || movement.kind() == MovementKind.COUNTED ? null : names.whom(movement.confirmedBy()),
                lines.entrySet().stream()
                        .filter(line -> movement.entries().stream()
                                .anyMatch(entry -> entry.lot().equals(line.getKey())))
                        .sorted((one, other) -> Integer.compare(
                                one.getValue().position(), other.getValue().position()))
                        .map(line -> new Moved(
                                line.getValue().given().title(),
                                movement.quantityOf(line.getKey()),
                                line.getValue().quantityLabel()))
                        .toList());
    }

    private static Object name(GiftView gift, Holder holder, GiftNames.Known names) {
        if (holder.kind() == Holder.Kind.CONSIGNMENT) {
            return Reason.of("giving.chain.under-way");
        }
        if (holder.kind() == Holder.Kind.NOWHERE) {
            return Reason.of("giving.chain.nowhere");
        }
        if (AWAY.contains(holder.kind())) {
            return Reason.of("custody.where." + holder.kind().name().toLowerCase(Locale.ROOT));
        }
        Localized name = switch (holder.kind()) {
            case UNIT ->
                gift.donor() == null && !holder.id().equals(gift.receiver().value()) && !gift.passedOnTo(holder.id())
                        ? null
                        : names.unit(new UnitId(holder.id()));
            case PLACE -> names.place(new PlaceId(holder.id()));
            case PERSON -> gift.personName() == null ? null : Localized.zh(gift.personName());
            case BOX, TRANSFER, KEEPER, READERS, LOST, CONSIGNMENT, NOWHERE -> null;
        };
        return name == null ? Reason.of(gift.unnamedLabel()) : name;
    }
}
