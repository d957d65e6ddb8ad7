package org.gongjian.places.layouts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceKeepers;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The layouts of the current district, one for an area. Everybody may read them; whoever keeps the area's places keeps them. */
@Service
@Transactional(readOnly = true)
public class Layouts {

    private final LayoutRows rows;
    private final Places places;
    private final PlaceKeepers keepers;
    private final Areas areas;
    private final AuditLog audit;

    Layouts(LayoutRows rows, Places places, PlaceKeepers keepers, Areas areas, AuditLog audit) {
        this.rows = rows;
        this.places = places;
        this.keepers = keepers;
        this.areas = areas;
        this.audit = audit;
    }

    /** How many places of a kind a saying has. */
    public record Counted(Place.Kind kind, long count) {}

    /** Adds a layout; one added already under the id stays as it is. */
    @Transactional
    public LayoutId add(Actor by, Layout layout) {
        check(layout);
        keepers.mayKeep(by, layout.area()).orForbid();
        if (once(() -> rows.add(layout))) {
            audit.write(by.author(), "added", layout.ref(), changes(null, layout));
        }
        return layout.id();
    }

    /** Makes a layout what it is given as, if it still is at the version given. */
    @Transactional
    public void change(Actor by, Layout layout) {
        Layout before = rows.byId(layout.id()).orElseThrow(Refused::missing);
        keepers.mayKeep(by, before.area()).orForbid();
        check(layout);
        keepers.mayKeep(by, layout.area()).orForbid();
        String[] changed = changes(before, layout);
        if (changed.length == 0) {
            return;
        }
        if (!once(() -> rows.change(layout))) {
            throw Refused.stale();
        }
        audit.write(by.author(), "changed", layout.ref(), changed);
    }

    public Optional<Layout> byId(LayoutId id) {
        return rows.byId(id);
    }

    /** Every layout, oldest first. */
    public List<Layout> all() {
        return rows.all();
    }

    /** What there is of each kind of the saying, in its order; what there is nothing of counts 0. */
    public List<Counted> counted(Layout layout) {
        Map<Place.Kind, Long> counts =
                layout.area() == null ? places.countByKind() : places.countByKindIn(layout.area());
        return layout.kinds().stream()
                .map(kind -> new Counted(kind, counts.getOrDefault(kind, 0L)))
                .toList();
    }

    /** Whether somebody may keep a layout somewhere: who sees the button. */
    public Verdict mayAddSome(Actor actor) {
        return keepers.mayKeepSome(actor);
    }

    public Verdict mayKeep(Actor actor, @Nullable AreaId area) {
        return keepers.mayKeep(actor, area);
    }

    private void check(Layout layout) {
        if (layout.area() != null) {
            Verdict.require(!areas.withAllBelow(layout.area()).isEmpty(), Reason.of("frame.fault.unknown"))
                    .orRefuse("area");
        }
    }

    private static boolean once(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (DuplicateKeyException another) {
            throw Refused.invalid("area", Reason.of("places.layout.taken"));
        }
    }

    private static String[] changes(@Nullable Layout before, Layout after) {
        List<String> changed = new ArrayList<>();
        note(changed, "area", before, after, Layout::area);
        note(changed, "name", before, after, Layout::name);
        note(changed, "other-name", before, after, Layout::otherName);
        note(changed, "kinds", before, after, Layout::kinds);
        return changed.toArray(String[]::new);
    }

    private static void note(
            List<String> changed,
            String field,
            @Nullable Layout before,
            Layout after,
            Function<Layout, @Nullable Object> of) {
        if (!Objects.equals(before == null ? null : of.apply(before), of.apply(after))) {
            changed.add(field);
        }
    }
}
