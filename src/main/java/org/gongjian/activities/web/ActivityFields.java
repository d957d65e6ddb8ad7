package org.gongjian.activities.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.HostRole;
import org.gongjian.activities.Hosts;
import org.gongjian.activities.ProgrammeItem;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.TagId;
import org.jspecify.annotations.Nullable;

/** The fields of the form of an activity, both ways: what a record fills in, and what was typed. */
final class ActivityFields {

    static final int PURPOSE = 1_000;
    private static final List<String> HOST = List.of("unit", "role");
    private static final List<String> ITEM = List.of("what.zh", "what.en", "speaker", "produced");

    private ActivityFields() {}

    /** Fills in what the record says. */
    static Form filled(Form form, ActivityDetails details, ZoneId zone) {
        carried(form, details)
                .with("title", details.title())
                .with("occasion", details.occasion())
                .with("day", details.time().day())
                .with("from", hour(details.time().startsAt(), zone))
                .with("until", hour(details.time().endsAt(), zone));
        List<ProgrammeItem> items = details.items();
        for (int i = 0; i < items.size(); i++) {
            ProgrammeItem item = items.get(i);
            form.with("items[" + i + "].what", item.what())
                    .with("items[" + i + "].speaker", speaker(item))
                    .with("items[" + i + "].produced", record(item.produced()));
        }
        return form;
    }

    /** Fills in what an activity hands on to the one that follows it. */
    static Form carried(Form form, ActivityDetails details) {
        form.with("theme", details.theme())
                .with("purpose", details.purpose())
                .with(
                        "programme",
                        value(
                                details.programme() == null
                                        ? null
                                        : details.programme().value()))
                .with("place", value(details.place().value()))
                .withAll("tags", details.tags().stream().map(TagId::value).toList())
                .withAll(
                        "audiences",
                        details.audiences().stream().map(AudienceId::value).toList());
        List<Hosts.Host> hosts = details.hosts().all();
        for (int i = 0; i < hosts.size(); i++) {
            form.with("hosts[" + i + "].unit", hosts.get(i).unit().value())
                    .with("hosts[" + i + "].role", hosts.get(i).role().name());
        }
        return form;
    }

    /** Closes the gaps that empty lines leave, so that a fault stands beside its line. */
    static void closeGaps(Form form) {
        closeGaps(form, "hosts", HOST, List.of("unit"));
        closeGaps(form, "items", ITEM, ITEM);
    }

    /** What was typed; empty where a fault was noted. */
    static Optional<ActivityDetails> read(Form form, LocalDate today, ZoneId zone) {
        Optional<Localized> title = form.localized("title", Form.LINE);
        Optional<Localized> theme = form.optionalLocalized("theme", Form.LINE);
        Optional<Localized> occasion = form.optionalLocalized("occasion", Form.LINE);
        Optional<Localized> purpose = form.localized("purpose", PURPOSE);
        Optional<ProgrammeId> programme = form.optionalId("programme", ProgrammeId::new);
        Optional<PlaceId> place = form.id("place", PlaceId::new);
        Optional<LocalDate> day = form.date("day", today);
        Optional<LocalTime> from = form.isBlank("from") ? Optional.empty() : form.time("from");
        Optional<LocalTime> until = form.isBlank("until") ? Optional.empty() : form.time("until");
        List<Hosts.Host> hosts = hosts(form);
        List<TagId> tags = form.ids("tags", TagId::new);
        List<AudienceId> audiences = form.ids("audiences", AudienceId::new);
        List<ProgrammeItem> items = items(form);
        return form.submit(() -> new ActivityDetails(
                title.orElseThrow(),
                theme.orElse(null),
                occasion.orElse(null),
                purpose.orElseThrow(),
                programme.orElse(null),
                place.orElseThrow(),
                ActivityTime.of(day.orElseThrow(), from.orElse(null), until.orElse(null), zone),
                new Hosts(hosts),
                new HashSet<>(tags),
                new HashSet<>(audiences),
                items));
    }

    private static List<Hosts.Host> hosts(Form form) {
        List<Hosts.Host> hosts = new ArrayList<>();
        for (int i = 0; i < form.groups("hosts"); i++) {
            if (!form.isBlank("hosts[" + i + "].unit")) {
                Optional<UnitId> unit = form.id("hosts[" + i + "].unit", UnitId::new);
                Optional<HostRole> role = form.choice("hosts[" + i + "].role", HostRole.class);
                unit.ifPresent(host -> role.ifPresent(as -> hosts.add(new Hosts.Host(host, as))));
            }
        }
        return hosts;
    }

    private static List<ProgrammeItem> items(Form form) {
        List<ProgrammeItem> items = new ArrayList<>();
        for (int i = 0; i < form.groups("items"); i++) {
            String item = "items[" + i + "].";
            if (ITEM.stream().anyMatch(field -> !form.isBlank(item + field))) {
                Optional<Localized> what = form.localized(item + "what", Form.LINE);
                Optional<RecordRef> speaker = record(form, item + "speaker");
                Optional<RecordRef> produced = record(form, item + "produced");
                what.ifPresent(text -> items.add(new ProgrammeItem(
                        text,
                        speaker.filter(by -> by.kind().equals("post"))
                                .map(by -> new PostId(by.id()))
                                .orElse(null),
                        speaker.filter(by -> by.kind().equals("unit"))
                                .map(by -> new UnitId(by.id()))
                                .orElse(null),
                        produced.orElse(null))));
            }
        }
        return items;
    }

    /** A record of any kind, as a choice sends it: {@code kind:id}. */
    static Optional<RecordRef> record(Form form, String field) {
        if (form.isBlank(field)) {
            return Optional.empty();
        }
        String[] parts = form.value(field).strip().split(":", -1);
        try {
            return Optional.of(new RecordRef(parts[0], UUID.fromString(parts[parts.length - 1])));
        } catch (IllegalArgumentException notOurs) {
            form.fault(field, Reason.of("frame.fault.unknown"));
            return Optional.empty();
        }
    }

    static @Nullable String record(@Nullable RecordRef ref) {
        return ref == null ? null : ref.kind() + ":" + ref.id();
    }

    private static @Nullable String speaker(ProgrammeItem item) {
        if (item.post() != null) {
            return "post:" + item.post().value();
        }
        return item.unit() == null ? null : "unit:" + item.unit().value();
    }

    private static void closeGaps(Form form, String group, List<String> fields, List<String> filling) {
        int next = 0;
        int count = form.groups(group);
        for (int i = 0; i < count; i++) {
            String line = group + "[" + i + "].";
            if (filling.stream().allMatch(field -> form.isBlank(line + field))) {
                continue;
            }
            for (String field : fields) {
                form.with(group + "[" + next + "]." + field, form.value(line + field));
            }
            next++;
        }
        for (int i = next; i < count; i++) {
            for (String field : fields) {
                form.with(group + "[" + i + "]." + field, null);
            }
        }
    }

    private static @Nullable String hour(java.time.@Nullable Instant at, ZoneId zone) {
        return at == null ? null : at.atZone(zone).toLocalTime().toString();
    }

    private static @Nullable String value(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
