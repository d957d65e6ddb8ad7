package org.gongjian.listings.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.frame.Form;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingFilter;
import org.gongjian.listings.ListingFilter.Standing;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Priority;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** The filters in the address of a list, of its map and of its table; what means nothing is left aside. */
final class ListFilters {

    private ListFilters() {}

    /** @param drafts whether what is not public yet may be asked for: by those who list something themselves */
    static ListingFilter of(Form form, ListingKind kind, boolean drafts) {
        return new ListingFilter(
                kinds(form, kind),
                standing(form.value("state"), drafts),
                uuid(form.value("category")).map(CategoryId::new).orElse(null),
                uuid(form.value("audience")).map(AudienceId::new).orElse(null),
                uuid(form.value("area")).map(AreaId::new).orElse(null),
                uuid(form.value("owner")).map(UnitId::new).orElse(null),
                uuid(form.value("programme")).map(ProgrammeId::new).orElse(null),
                one(form.value("priority"), Priority.values()).orElse(null),
                form.isBlank("q") || form.value("q").length() > Form.LINE
                        ? null
                        : form.value("q").strip());
    }

    static @Nullable ListingId after(Form form) {
        return uuid(form.value("after")).map(ListingId::new).orElse(null);
    }

    /** The kind whose list has this address. */
    static ListingKind kind(String list) {
        return Stream.of(ListingKind.RESOURCE, ListingKind.NEED, ListingKind.PROJECT)
                .filter(kind -> kind.list().equals(list))
                .findFirst()
                .orElseThrow();
    }

    private static Set<ListingKind> kinds(Form form, ListingKind kind) {
        Set<ListingKind> onList = kind == ListingKind.NEED ? Set.of(ListingKind.NEED, ListingKind.WISH) : Set.of(kind);
        return one(form.value("kind"), ListingKind.values())
                .filter(onList::contains)
                .map(Set::of)
                .orElse(onList);
    }

    private static @Nullable Standing standing(String typed, boolean drafts) {
        return one(typed, Standing.values())
                .filter(standing -> drafts || (standing != Standing.DRAFT && standing != Standing.SUBMITTED))
                .orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> one(String typed, E[] values) {
        return Stream.of(values)
                .filter(value -> value.name().equals(typed.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<UUID> uuid(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
