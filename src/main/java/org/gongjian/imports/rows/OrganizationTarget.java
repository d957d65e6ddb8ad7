package org.gongjian.imports.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.district.FormerRow;
import org.gongjian.district.Likeness;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.KnownOrganizations;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.OrganizationRegister;
import org.gongjian.organizations.RegisterOrganization;
import org.gongjian.organizations.Uscc;
import org.jspecify.annotations.Nullable;

/** Rows of units, by code, or by name and area where there is none. */
final class OrganizationTarget implements Target<RegisterOrganization> {

    private final OrganizationRegister register;
    private final KnownOrganizations known;
    private final AreaWords areas;
    private final Words<Organization.Kind> kinds;
    private final Bounds bounds;
    private final Map<String, Integer> seen = new HashMap<>();

    OrganizationTarget(OrganizationRegister register, AreaWords areas, Wordings wordings, Bounds bounds) {
        this.register = register;
        this.known = register.known();
        this.areas = areas;
        this.kinds = Words.of(Organization.Kind.values(), kind -> wordings.both(kind.label()));
        this.bounds = bounds;
    }

    @Override
    public Optional<RegisterOrganization> read(RowReading row) {
        Optional<Localized> name = Words.named(row, "name", "nameEn");
        Optional<Organization.Kind> kind = kinds.read(row, "kind");
        Optional<Uscc> code = row.value("code", row.code("code"), Uscc::typed);
        Optional<AreaId> area = areas.read(row, "area");
        Optional<UnitId> parent = Words.unit(row, "parent", known);
        Optional<Localized> shortName = Words.named(row, "shortName", "");
        Optional<Localized> otherName = Words.named(row, "otherName", "");
        if (row.isFaulty()) {
            return Optional.empty();
        }
        return Optional.of(new RegisterOrganization(
                UnitId.next(),
                kind.orElseThrow(),
                name.orElseThrow(),
                shortName.orElse(null),
                otherName.orElse(null),
                code.orElse(null),
                area.orElse(null),
                parent.orElse(null)));
    }

    @Override
    public int repeats(RegisterOrganization row, int number) {
        String name =
                row.name().json() + " " + (row.area() == null ? "" : row.area().value());
        int byCode = row.code() == null ? 0 : earlier(row.code().value(), number);
        return byCode != 0
                ? byCode
                : earlier(row.code() == null ? name : name + row.code().value(), number);
    }

    @Override
    public List<Likeness> compare(List<RegisterOrganization> rows) {
        return rows.stream()
                .map(row -> register.mayRegister(bounds.by(), row)
                        .reason()
                        .<Likeness>map(why -> new Likeness.Unclear("area", why))
                        .orElseGet(() -> known.likenessOf(row)))
                .toList();
    }

    @Override
    public Optional<Reason> mustStay(RegisterOrganization row, Likeness.Differs found) {
        UnitId unit = new UnitId(found.id());
        return register.mayChange(bounds.by(), known.require(unit), known.merged(unit, row))
                .reason();
    }

    @Override
    public List<UUID> register(List<RegisterOrganization> rows) {
        register.register(bounds.by(), rows);
        return rows.stream().map(row -> row.id().value()).toList();
    }

    @Override
    public List<FormerRow> change(List<Change<RegisterOrganization>> changes) {
        return register.change(
                bounds.by(),
                changes.stream()
                        .map(change -> known.merged(new UnitId(change.found().id()), change.row()))
                        .toList());
    }

    private int earlier(String key, int number) {
        @Nullable Integer earlier = seen.putIfAbsent(key, number);
        return earlier == null ? 0 : earlier;
    }
}
