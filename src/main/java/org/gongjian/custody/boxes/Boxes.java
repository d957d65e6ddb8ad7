package org.gongjian.custody.boxes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.Custody;
import org.gongjian.custody.HandOver;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.custody.MovementKind;
import org.gongjian.custody.StockLine;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts things into boxes and takes them out. Those may who act for the unit that looks after the place. */
@Service
@Transactional
public class Boxes {

    private final JdbcClient jdbc;
    private final Custody custody;
    private final Places places;
    private final Authority authority;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    Boxes(
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

    /** A box that stands at a place. */
    public record Box(BoxId id, PlaceId place, Localized name) {}

    /** Makes a box and puts things into it. A conflict where there are fewer than that. Sent again nothing happens twice. */
    public BoxId pack(Actor by, BoxId id, PlaceId place, Localized name, Map<LotId, Integer> quantities) {
        UnitId unit = keeping(by, place);
        if (byId(id).isPresent()) {
            return id;
        }
        if (quantities.isEmpty()) {
            throw Refused.invalid("lines", Reason.of("custody.rule.nothing"));
        }
        jdbc.sql("insert into custody_box (id, place_id, name, made_at) values (:id, :place, :name::jsonb, :at)")
                .param("id", id.value())
                .param("place", place.value())
                .param("name", name.json())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Author author = by.authorFor(unit);
        custody.move(author, MovementKind.BOXED, within(id, shelf(place), id.holder(), name), quantities, null);
        audit.write(author, "packed", id.ref());
        return id;
    }

    /** Takes all of it out, onto the shelf again. */
    public void unpack(Actor by, BoxId id) {
        Box box = require(by, id);
        UnitId unit = keeping(by, box.place());
        Map<LotId, Integer> all = contents(id);
        if (all.isEmpty()) {
            throw Refused.conflict(Reason.of("custody.box.refused.empty"));
        }
        Author author = by.authorFor(unit);
        custody.move(author, MovementKind.UNPACKED, within(id, id.holder(), shelf(box.place()), box.name()), all, null);
        audit.write(author, "unpacked", id.ref());
    }

    /** How many of each lot are in it. */
    @Transactional(readOnly = true)
    public Map<LotId, Integer> contents(BoxId id) {
        return custody.stockOf(id.holder()).stream()
                .collect(Collectors.toUnmodifiableMap(StockLine::lot, line -> Math.toIntExact(line.quantity())));
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    public List<Box> at(Collection<PlaceId> at) {
        return at.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select id, place_id, name from custody_box where place_id in (:places) order by id desc limit 200")
                        .param("places", at.stream().map(PlaceId::value).toList())
                        .query((row, number) -> new Box(
                                new BoxId(row.getObject("id", UUID.class)),
                                new PlaceId(row.getObject("place_id", UUID.class)),
                                Localized.from(row, "name")))
                        .list();
    }

    @Transactional(readOnly = true)
    public Optional<Box> byId(BoxId id) {
        return jdbc.sql("select place_id, name from custody_box where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new Box(id, new PlaceId(row.getObject("place_id", UUID.class)), Localized.from(row, "name")))
                .optional();
    }

    /** A 404 for one that is not here, a 403 for who may not. */
    @Transactional(readOnly = true)
    public Box require(Actor by, BoxId id) {
        Box box = byId(id).orElseThrow(Refused::missing);
        keeping(by, box.place());
        return box;
    }

    private UnitId keeping(Actor by, PlaceId id) {
        Place place = places.byId(id).orElseThrow(Refused::missing);
        UnitId unit = place.keptBy();
        if (unit == null) {
            throw Refused.conflict(Reason.of("custody.refused.nobodys"));
        }
        if (!authority.mayActFor(by, unit).isAllowed()) {
            throw Refused.forbidden(Reason.of("custody.refused.send"));
        }
        return unit;
    }

    private HandOver within(BoxId id, Holder from, Holder to, Localized name) {
        LocalDate on = today.date();
        return new HandOver(on, id.ref(), from, to, ByWhom.named(name), null);
    }

    private static Holder shelf(PlaceId place) {
        return new Holder(Holder.Kind.PLACE, place.value());
    }
}
