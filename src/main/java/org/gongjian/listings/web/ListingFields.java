package org.gongjian.listings.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.listings.ListedAmount;
import org.gongjian.listings.ListingDetails;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Priority;
import org.gongjian.listings.Quantity;
import org.gongjian.listings.Slot;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** The fields of the form of a listing, both ways: what a record fills in, and what was typed. */
final class ListingFields {

    private static final int NUMBER = 20;
    private static final int KILOMETRE = 1_000;

    private ListingFields() {}

    static Form filled(Form form, ListingDetails details) {
        form.with("title", details.title())
                .with("summary", details.summary())
                .with("alias", details.alias())
                .with("category", details.category().value())
                .with("quantity", details.amount().quantity())
                .with("unit", details.amount().unit())
                .with("part", details.part())
                .with(
                        "place",
                        value(details.place() == null ? null : details.place().value()))
                .with("radius", details.radius() == null ? null : details.radius() / KILOMETRE)
                .withAll(
                        "audiences",
                        details.audiences().stream().map(AudienceId::value).toList())
                .with("startsOn", details.startsOn())
                .with("deadline", details.deadline())
                .with("priority", details.priority().name())
                .with(
                        "programme",
                        value(
                                details.programme() == null
                                        ? null
                                        : details.programme().value()))
                .with("validUntil", details.validUntil());
        for (int i = 0; i < details.slots().size(); i++) {
            Slot slot = details.slots().get(i);
            form.with("slots[" + i + "].day", slot.day().getValue())
                    .with("slots[" + i + "].week", slot.week().name())
                    .with("slots[" + i + "].from", slot.from())
                    .with("slots[" + i + "].until", slot.until());
        }
        return form;
    }

    /** What was typed; empty where a fault was noted. */
    static Optional<ListingDetails> read(Form form, ListingKind kind, LocalDate today) {
        Optional<Localized> title = form.localized("title", Form.LINE);
        Optional<Localized> summary = form.optionalLocalized("summary", ListingDetails.SUMMARY);
        Optional<Localized> alias = kind == ListingKind.WISH ? form.localized("alias", Form.LINE) : Optional.empty();
        Optional<CategoryId> category = form.id("category", CategoryId::new);
        Optional<Quantity> quantity = form.text("quantity", NUMBER).flatMap(typed -> quantity(form, "quantity", typed));
        Optional<Localized> unit = form.localized("unit", Form.LINE);
        Optional<Quantity> part = form.optionalText("part", NUMBER).flatMap(typed -> quantity(form, "part", typed));
        Optional<PlaceId> place = form.optionalId("place", PlaceId::new);
        Optional<Integer> radius = form.isBlank("radius")
                ? Optional.empty()
                : form.count("radius", ListingDetails.WIDEST / KILOMETRE).map(kilometres -> kilometres * KILOMETRE);
        List<AudienceId> audiences = form.ids("audiences", AudienceId::new);
        List<Slot> slots = slots(form);
        Optional<LocalDate> startsOn = day(form, "startsOn", today);
        Optional<LocalDate> deadline = day(form, "deadline", today);
        Optional<Priority> priority =
                form.isBlank("priority") ? Optional.of(Priority.USUAL) : form.choice("priority", Priority.class);
        Optional<ProgrammeId> programme = form.optionalId("programme", ProgrammeId::new);
        Optional<LocalDate> validUntil = form.date("validUntil", today);
        return form.submit(() -> new ListingDetails(
                title.orElseThrow(),
                summary.orElse(null),
                alias.orElse(null),
                category.orElseThrow(),
                new ListedAmount(quantity.orElseThrow(), unit.orElseThrow()),
                part.orElse(null),
                place.orElse(null),
                radius.orElse(null),
                new HashSet<>(audiences),
                slots,
                startsOn.orElse(null),
                deadline.orElse(null),
                priority.orElseThrow(),
                programme.orElse(null),
                validUntil.orElseThrow()));
    }

    static Optional<Quantity> quantity(Form form, String field, String typed) {
        return form.submit(() -> Quantity.typed(field, typed));
    }

    private static List<Slot> slots(Form form) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < form.groups("slots"); i++) {
            String line = "slots[" + i + "].";
            if (!form.isBlank(line + "day")) {
                Optional<Integer> day = form.count(line + "day", 7);
                Optional<Slot.Week> week = form.choice(line + "week", Slot.Week.class);
                Optional<LocalTime> from = form.time(line + "from");
                Optional<LocalTime> until = form.time(line + "until");
                if (day.isPresent() && week.isPresent() && from.isPresent() && until.isPresent()) {
                    if (from.get().isBefore(until.get())) {
                        slots.add(new Slot(DayOfWeek.of(day.get()), week.get(), from.get(), until.get()));
                    } else {
                        form.fault(line + "until", Reason.of("listings.slot.order"));
                    }
                }
            }
        }
        return slots;
    }

    static Optional<LocalDate> day(Form form, String field, LocalDate today) {
        return form.isBlank(field) ? Optional.empty() : form.date(field, today);
    }

    private static @Nullable String value(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
