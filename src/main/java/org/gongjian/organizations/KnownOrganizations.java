package org.gongjian.organizations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.district.Likeness;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/** The units of a district, found by code, or by name and area. */
public final class KnownOrganizations {

    private final Map<String, Organization> byCode = new HashMap<>();
    private final Map<String, List<Organization>> byName = new HashMap<>();
    private final Map<String, Set<UnitId>> byAnyName = new HashMap<>();
    private final Map<UnitId, Organization> byId = new HashMap<>();

    KnownOrganizations(Collection<Organization> all) {
        for (Organization one : all) {
            byId.put(one.id(), one);
            if (one.code() != null) {
                byCode.put(one.code().value(), one);
            }
            Stream.of(one.name(), one.shortName(), one.otherName())
                    .filter(Objects::nonNull)
                    .flatMap(KnownOrganizations::texts)
                    .forEach(text -> call(text, one));
            if (one.code() != null) {
                call(one.code().value(), one);
            }
            texts(one.name())
                    .distinct()
                    .forEach(text -> byName.computeIfAbsent(text, name -> new ArrayList<>())
                            .add(one));
        }
    }

    private void call(String text, Organization one) {
        byAnyName.computeIfAbsent(text, name -> new HashSet<>()).add(one.id());
    }

    /** Finds the unit a row means; what is null in the row says nothing and so differs from nothing. */
    public Likeness likenessOf(RegisterOrganization row) {
        Organization found = row.code() == null ? null : byCode.get(row.code().value());
        if (found == null) {
            List<Organization> named = texts(row.name())
                    .flatMap(text -> byName.getOrDefault(text, List.of()).stream())
                    .distinct()
                    .filter(one -> Objects.equals(one.area(), row.area()))
                    .filter(one -> row.code() == null || one.code() == null)
                    .toList();
            if (named.size() > 1) {
                return new Likeness.Unclear("name", Reason.of("organizations.likeness.several", named.size()));
            }
            found = named.isEmpty() ? null : named.getFirst();
        }
        if (found == null) {
            return new Likeness.New();
        }
        List<String> fields = List.of(OrganizationChanges.between(found, merged(found, row)));
        return fields.isEmpty()
                ? new Likeness.Same(found.id().value(), found.version())
                : new Likeness.Differs(found.id().value(), found.version(), fields);
    }

    /** A unit with what a row says of it. */
    public Organization merged(UnitId unit, RegisterOrganization row) {
        return merged(Objects.requireNonNull(byId.get(unit)), row);
    }

    public Organization require(UnitId unit) {
        return Objects.requireNonNull(byId.get(unit));
    }

    /** Units called so, in either language, by their short and other names too, or with this code. */
    public Set<UnitId> called(String text) {
        return byAnyName.getOrDefault(text, Set.of());
    }

    private static Organization merged(Organization known, RegisterOrganization row) {
        return new Organization(
                known.id(),
                row.kind(),
                both(known.name(), row.name()),
                row.shortName() == null ? known.shortName() : both(known.shortName(), row.shortName()),
                row.otherName() == null ? known.otherName() : both(known.otherName(), row.otherName()),
                row.code() == null ? known.code() : row.code(),
                row.area() == null ? known.area() : row.area(),
                row.parent() == null ? known.parent() : row.parent(),
                known.enteredBy(),
                known.version());
    }

    private static Localized both(@Nullable Localized known, Localized said) {
        return known == null
                ? said
                : new Localized(said.zh() == null ? known.zh() : said.zh(), said.en() == null ? known.en() : said.en());
    }

    private static Stream<String> texts(Localized name) {
        return Stream.of(name.zh(), name.en()).filter(Objects::nonNull);
    }
}
