package org.gongjian.custody;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books of the things of a district. Whoever calls a verb answers for the permission; the movement joins the caller's
 * transaction. Nobody can hand on what is not there, in two transactions at once neither.
 */
@Service
@Transactional
public class Custody {

    private final Movements movements;
    private final Stocks stocks;
    private final AuditLog audit;
    private final Clock clock;

    Custody(Movements movements, Stocks stocks, AuditLog audit, Clock clock) {
        this.movements = movements;
        this.stocks = stocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Things come into these books: the lots are opened, from where they had been to where they are now. */
    public MovementId receive(Author by, HandOver handOver, List<Lot> lots) {
        lots.forEach(lot -> movements.open(lot, handOver.from()));
        MovementId id = write(by, MovementKind.RECEIVED, handOver, quantities(lots));
        lots.forEach(lot -> stocks.open(lot, handOver.to()));
        return id;
    }

    /** Counts a lot that came uncounted. A conflict where it has been counted already. */
    public MovementId count(Author by, Count count) {
        Holder origin = movements.originOf(count.lot()).orElseThrow(Refused::missing);
        if (!stocks.count(count.lot(), count.at(), count.quantity())) {
            throw Refused.conflict(Reason.of("custody.refused.counted"));
        }
        HandOver handOver = new HandOver(count.on(), count.because(), origin, count.at(), count.by(), count.by());
        return write(by, MovementKind.COUNTED, handOver, Map.of(count.lot(), count.quantity()));
    }

    /**
     * Things go on to somebody else, or back to where they came from. A conflict where there are fewer than that, or where
     * nobody has counted them.
     */
    public MovementId handOn(Author by, HandOver handOver, Map<LotId, Integer> quantities) {
        Map<LotId, Holder> origins = movements.originsOf(quantities.keySet());
        if (!origins.keySet().containsAll(quantities.keySet())) {
            throw Refused.missing();
        }
        carry(handOver, quantities, origins);
        boolean back = origins.values().stream().allMatch(handOver.to()::equals);
        return write(by, back ? MovementKind.RETURNED : MovementKind.HANDED_ON, handOver, quantities);
    }

    /**
     * Things move in a way that has a name, such as into a box or under way. A conflict where there are fewer than that, or
     * where nobody has counted them.
     *
     * @param explanation why, where things were lost
     */
    public MovementId move(
            Author by,
            MovementKind kind,
            HandOver handOver,
            Map<LotId, Integer> quantities,
            @Nullable String explanation) {
        if (!kind.leads(handOver.from(), handOver.to())) {
            throw new IllegalArgumentException("nothing is " + kind.code() + " from "
                    + handOver.from().kind() + " to " + handOver.to().kind());
        }
        Map<LotId, Holder> origins = movements.originsOf(quantities.keySet());
        if (!origins.keySet().containsAll(quantities.keySet())) {
            throw Refused.missing();
        }
        carry(handOver, quantities, origins);
        return write(by, kind, handOver, quantities, explanation);
    }

    /** How what came in is spread now: over the whole district, or over some lots. */
    @Transactional(readOnly = true)
    public Balance balanceOf(@Nullable Collection<LotId> lots) {
        return stocks.balance(lots);
    }

    /** What lots are called. */
    @Transactional(readOnly = true)
    public List<LotName> namesOf(Collection<LotId> lots) {
        return lots.isEmpty() ? List.of() : movements.namesOf(lots);
    }

    /** The lots that came because of a record, such as a gift. */
    @Transactional(readOnly = true)
    public List<LotId> lotsOf(RecordRef because) {
        return movements.receivedBecauseOf(because);
    }

    private void carry(HandOver handOver, Map<LotId, Integer> quantities, Map<LotId, Holder> origins) {
        quantities.values().forEach(Lot::checked);
        TreeMap<StockKey, Integer> changes = new TreeMap<>();
        quantities.forEach((lot, quantity) -> {
            changes.put(new StockKey(lot, handOver.from()), -quantity);
            if (!handOver.to().equals(origins.get(lot))) {
                changes.put(new StockKey(lot, handOver.to()), quantity);
            }
        });
        changes.forEach(this::change);
    }

    /** What a holder has now, oldest lot first. */
    @Transactional(readOnly = true)
    public List<StockLine> stockOf(Holder holder) {
        return stocks.of(holder);
    }

    /** The same of many holders of one kind, by their ids; those who have nothing are not in it. */
    @Transactional(readOnly = true)
    public Map<UUID, List<StockLine>> stockOf(Holder.Kind kind, Collection<UUID> holders) {
        return stocks.of(kind, holders);
    }

    /** Every movement of these lots, oldest first: how they came where they are. */
    @Transactional(readOnly = true)
    public List<Movement> chainOf(Collection<LotId> lots) {
        return lots.isEmpty() ? List.of() : movements.of(lots);
    }

    /** Adds up every entry of the district and compares with the stock. */
    @Transactional(readOnly = true)
    public Sums verifySums() {
        return new Sums(movements.count(), movements.unbalanced(), stocks.astray());
    }

    private void change(StockKey key, int quantity) {
        if (quantity > 0) {
            stocks.add(key, quantity);
        } else if (!stocks.take(key, -quantity)) {
            throw Refused.conflict(
                    stocks.isUncounted(key) ? Reason.of("custody.refused.uncounted") : tooFew(key, -quantity));
        }
    }

    /** Says what there is too little of, and how much of it is there. */
    private Reason tooFew(StockKey key, int wanted) {
        long there = stocks.of(key.holder()).stream()
                .filter(line -> line.lot().equals(key.lot()))
                .mapToLong(StockLine::quantity)
                .sum();
        return namesOf(List.of(key.lot())).stream()
                .findFirst()
                .map(lot -> Reason.of("custody.refused.short.of", lot.title(), there, wanted))
                .orElseGet(() -> Reason.of("custody.refused.short", wanted));
    }

    private MovementId write(Author by, MovementKind kind, HandOver handOver, Map<LotId, Integer> quantities) {
        return write(by, kind, handOver, quantities, null);
    }

    private MovementId write(
            Author by,
            MovementKind kind,
            HandOver handOver,
            Map<LotId, Integer> quantities,
            @Nullable String explanation) {
        Movement movement = Movement.of(kind, handOver, quantities, by, clock.instant(), explanation);
        movements.add(movement);
        audit.write(
                by,
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                new RecordRef("movement", movement.id().value()),
                "quantity");
        return movement.id();
    }

    private static Map<LotId, Integer> quantities(List<Lot> lots) {
        return lots.stream().collect(Collectors.toMap(Lot::id, Lot::known));
    }
}
