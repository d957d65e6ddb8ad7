package org.gongjian.custody.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongjian.custody.Balance;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.custody.Movement;
import org.gongjian.custody.MovementKind;
import org.gongjian.custody.transfers.Keeper;
import org.gongjian.custody.transfers.KeeperId;
import org.gongjian.custody.transfers.Transfer;
import org.gongjian.district.District;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What anybody with the code may see of things on their way: steps, days and kinds of place; nobody's name, whoever gave,
 * carried or took them.
 *
 * @param thanks with consent
 */
record Tracked(District district, String code, Balance balance, List<Step> steps, List<String> thanks) {

    /**
     * @param explanation of a loss
     */
    record Step(
            LocalDate on,
            Reason what,
            List<Moved> moved,
            @Nullable String explanation) {}

    record Moved(Localized title, long quantity, String quantityLabel) {}

    /** The titles of lots and what they are counted in. */
    record Named(Localized title, String quantityLabel) {}

    static List<Step> steps(
            List<Movement> chain, Map<LotId, Named> names, Map<KeeperId, Keeper> keepers, List<Transfer> transfers) {
        Map<Holder, Transfer> sent =
                transfers.stream().collect(Collectors.toMap(one -> one.id().holder(), one -> one));
        return chain.stream()
                .filter(movement -> movement.kind() != MovementKind.COUNTED)
                .map(movement -> new Step(
                        movement.on(),
                        Reason.of(
                                "custody.step." + movement.kind().code(),
                                place(movement.from(), keepers, sent),
                                place(movement.to(), keepers, sent)),
                        movement.entries().stream()
                                .filter(entry -> entry.holder().equals(movement.to()) && names.containsKey(entry.lot()))
                                .map(entry -> moved(Objects.requireNonNull(names.get(entry.lot())), entry.quantity()))
                                .toList(),
                        movement.kind() == MovementKind.LOST ? movement.explanation() : null))
                .toList();
    }

    private static Moved moved(Named named, long quantity) {
        return new Moved(named.title(), quantity, named.quantityLabel());
    }

    private static Reason place(Holder holder, Map<KeeperId, Keeper> keepers, Map<Holder, Transfer> sent) {
        return switch (holder.kind()) {
            case KEEPER -> keeper(new KeeperId(holder.id()), keepers);
            case TRANSFER -> {
                Transfer transfer = sent.get(holder);
                yield transfer == null ? Reason.of("custody.where.transfer") : keeper(transfer.keeper(), keepers);
            }
            case CONSIGNMENT -> Reason.of("custody.where.transfer");
            case NOWHERE -> Reason.of("custody.where.lost");
            case UNIT, PLACE, PERSON, BOX, READERS, LOST ->
                Reason.of("custody.where." + holder.kind().name().toLowerCase(Locale.ROOT));
        };
    }

    private static Reason keeper(KeeperId id, Map<KeeperId, Keeper> keepers) {
        Keeper keeper = keepers.get(id);
        return keeper == null
                ? Reason.of("custody.where.transfer")
                : keeper.kind().label();
    }
}
