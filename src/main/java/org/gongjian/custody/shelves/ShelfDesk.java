package org.gongjian.custody.shelves;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Entry;
import org.gongjian.custody.HandOver;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.custody.StockLine;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts things on another shelf, gives them out for good, and says what is missing and what is found again. */
@Service
@Transactional
public class ShelfDesk {

    private final JdbcClient jdbc;
    private final Custody custody;
    private final Places places;
    private final Authority authority;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    ShelfDesk(
            JdbcClient jdbc,
            Custody custody,
            Places places,
            Authority authority,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.jdbc = jdbc;
        this.custody = custody;
        this.places = places;
        this.authority = authority;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /** A 404 for a place that is not here, a 403 for who does not act for the unit that looks after it. */
    @Transactional(readOnly = true)
    public Place require(Actor by, PlaceId id) {
        Place place = places.byId(id).orElseThrow(Refused::missing);
        mayWork(by, keeper(place)).orForbid();
        return place;
    }

    /** The other shelves of whoever looks after a place. */
    @Transactional(readOnly = true)
    public List<Place> othersThan(Place place) {
        return places.keptBy(keeper(place)).stream()
                .filter(other -> !other.id().equals(place.id()))
                .toList();
    }

    /** What was lost and had been at this place at some time. */
    @Transactional(readOnly = true)
    public List<StockLine> lostFrom(PlaceId place) {
        List<StockLine> lost = custody.stockOf(Holder.LOST);
        Holder shelf = shelf(place);
        Set<LotId> been = custody.chainOf(lost.stream().map(StockLine::lot).toList()).stream()
                .filter(movement ->
                        movement.from().equals(shelf) || movement.to().equals(shelf))
                .flatMap(movement -> movement.entries().stream())
                .map(Entry::lot)
                .collect(Collectors.toSet());
        return lost.stream().filter(line -> been.contains(line.lot())).toList();
    }

    /** Does it. A conflict where there are fewer than that. Done again with the same id nothing happens twice. */
    public void work(Actor by, ShelfWork command) {
        Place place = require(by, command.place());
        UnitId unit = keeper(place);
        Author author = by.authorFor(unit);
        if (isDone(command, author)) {
            return;
        }
        check(place, command);
        add(command, author);
        HandOver handOver = new HandOver(
                today.date(),
                new RecordRef("shelving", command.id()),
                command.step() == ShelfStep.FOUND ? Holder.LOST : shelf(place.id()),
                goal(command),
                ByWhom.named(place.name()),
                null);
        custody.move(author, command.step().movement(), handOver, command.quantities(), command.explanation());
        audit.write(
                author,
                command.step().stored().replace('_', '-'),
                new RecordRef("place", place.id().value()));
    }

    private void check(Place place, ShelfWork command) {
        Verdict.require(!command.quantities().isEmpty(), Reason.of("custody.rule.nothing"))
                .orRefuse("lines[0].quantity");
        Verdict.require(
                        command.explanation() != null || !command.step().needsExplanation(),
                        Reason.of("frame.fault.missing"))
                .orRefuse("why");
        if (command.step() == ShelfStep.SHELVED) {
            Verdict.require(command.to() != null, Reason.of("custody.shelf.rule.to"))
                    .orRefuse("to");
            Verdict.require(
                            othersThan(place).stream()
                                    .anyMatch(other -> other.id().equals(command.to())),
                            Reason.of("custody.shelf.rule.own"))
                    .orRefuse("to");
        }
        if (command.step() == ShelfStep.FOUND) {
            Set<LotId> lost = lostFrom(place.id()).stream().map(StockLine::lot).collect(Collectors.toSet());
            Verdict.require(lost.containsAll(command.quantities().keySet()), Reason.of("custody.shelf.rule.not-lost"))
                    .orConflict();
        }
    }

    /** Whether the same request did it before; what somebody else did under the same id is not theirs. */
    private boolean isDone(ShelfWork command, Author author) {
        List<Optional<UUID>> before = jdbc.sql("select made_by, place_id from custody_shelving where id = :id")
                .param("id", command.id())
                .query((row, number) -> command.place().value().equals(row.getObject("place_id", UUID.class))
                        ? Optional.ofNullable(row.getObject("made_by", UUID.class))
                        : Optional.<UUID>empty())
                .list();
        if (!before.isEmpty() && !before.getFirst().equals(Optional.ofNullable(author.account()))) {
            throw Refused.missing();
        }
        return !before.isEmpty();
    }

    private void add(ShelfWork command, Author author) {
        PlaceId to = to(command);
        int added = jdbc.sql("""
                insert into custody_shelving (id, kind, place_id, to_place_id, explanation, made_by, made_under, made_at)
                values (:id, :kind, :place, :to, :explanation, :by, :under, :at)
                on conflict (district_id, id) do nothing
                """)
                .param("id", command.id())
                .param("kind", command.step().stored())
                .param("place", command.place().value())
                .param("to", to == null ? null : to.value())
                .param("explanation", command.explanation())
                .param("by", author.account())
                .param("under", author.mandate())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw Refused.stale();
        }
    }

    private static Holder goal(ShelfWork command) {
        PlaceId to = to(command);
        return switch (command.step()) {
            case SHELVED -> shelf(to == null ? command.place() : to);
            case GIVEN_OUT -> Holder.READERS;
            case LOST -> Holder.LOST;
            case FOUND -> shelf(command.place());
        };
    }

    private static @Nullable PlaceId to(ShelfWork command) {
        return command.step() == ShelfStep.SHELVED ? command.to() : null;
    }

    private Verdict mayWork(Actor by, UnitId unit) {
        return Verdict.require(authority.mayActFor(by, unit).isAllowed(), Reason.of("custody.refused.send"));
    }

    private static UnitId keeper(Place place) {
        UnitId unit = place.keptBy();
        if (unit == null) {
            throw Refused.conflict(Reason.of("custody.refused.nobodys"));
        }
        return unit;
    }

    private static Holder shelf(PlaceId place) {
        return new Holder(Holder.Kind.PLACE, place.value());
    }
}
