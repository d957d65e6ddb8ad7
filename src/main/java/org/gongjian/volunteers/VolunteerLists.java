package org.gongjian.volunteers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.AreaPath;
import org.gongjian.district.Areas;
import org.gongjian.district.LargeCounts;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Offer;
import org.gongjian.identity.Actor;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.ResidentIdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The volunteers somebody keeps, by area, skill and category, and how many of them are active. */
@Service
@Transactional(readOnly = true)
public class VolunteerLists {

    private final ListRows rows;
    private final VolunteerRows volunteers;
    private final VolunteerPermissions permissions;
    private final People people;
    private final Areas areas;
    private final LargeCounts large;

    VolunteerLists(
            ListRows rows,
            VolunteerRows volunteers,
            VolunteerPermissions permissions,
            People people,
            Areas areas,
            LargeCounts large) {
        this.rows = rows;
        this.volunteers = volunteers;
        this.permissions = permissions;
        this.people = people;
        this.areas = areas;
        this.large = large;
    }

    /** @param before the number of the last one of the page before, null for the first page */
    public VolunteerPage find(Actor by, VolunteerFilter filter, @Nullable VolunteerNumber before, int atMost) {
        permissions.mayList(by).orForbid();
        LocalDate today = people.today();
        Optional<ListRows.Question> question = question(by, filter, today);
        if (question.isEmpty()) {
            return new VolunteerPage(List.of(), Counts.NONE, Map.of(), null);
        }
        List<VolunteerId> found = rows.page(question.get(), before, atMost + 1);
        List<VolunteerView> shown = volunteers.all(found.subList(0, Math.min(atMost, found.size()))).stream()
                .map(row -> row.on(today))
                .toList();
        Map<PersonId, PersonEntry> entries = people
                .entries(shown.stream().map(VolunteerView::person).toList())
                .stream()
                .collect(Collectors.toUnmodifiableMap(PersonEntry::id, Function.identity()));
        Counts counts = question.get().ofMany() ? null : counts(by, filter, today);
        return new VolunteerPage(
                shown.stream()
                        .flatMap(volunteer -> Stream.ofNullable(entries.get(volunteer.person()))
                                .map(person -> new VolunteerPage.Line(volunteer, person)))
                        .toList(),
                counts,
                names(),
                found.size() > atMost ? shown.getLast().number() : null);
    }

    /** How many are registered and here, and how many of them are active, of those somebody keeps. */
    public record Counts(long registered, long active) {

        static final Counts NONE = new Counts(0, 0);

        Counts plus(Counts other) {
            return new Counts(registered + other.registered, active + other.active);
        }
    }

    /**
     * How many are registered and here, by the area they live in.
     *
     * @param area null for those who named none
     */
    public record InArea(@Nullable AreaId area, Counts counts) {}

    private record ByArea(LocalDate activeSince) {}

    /**
     * Numbers by area.
     *
     * @param within the area they lie in; null for the whole district
     * @param opening those of them that have others below them, counted in their numbers
     */
    public record Numbers(@Nullable Area within, List<InArea> areas, Set<AreaId> opening) {

        public Numbers {
            areas = List.copyOf(areas);
            opening = Set.copyOf(opening);
        }
    }

    /**
     * For everybody: numbers, nobody's name; areas in their order, those who named none last. Where areas are many, those above
     * them are counted, and open.
     *
     * @param within an area whose own are asked for; null for the whole district
     * @throws Refused where there is no such area
     */
    public Numbers numbers(@Nullable AreaId within) {
        List<AreaPath> paths = areas.paths();
        Map<AreaId, Area> known = new LinkedHashMap<>();
        paths.forEach(path -> known.put(path.area().id(), path.area()));
        Area asked =
                within == null ? null : Optional.ofNullable(known.get(within)).orElseThrow(Refused::missing);
        List<InArea> all = byArea();
        if (asked == null && all.size() <= Offer.MOST) {
            return new Numbers(null, inOrder(all, known), Set.of());
        }
        Map<Optional<AreaId>, Counts> sums = new HashMap<>();
        Set<AreaId> opening = new HashSet<>();
        for (InArea one : all) {
            rolledUp(one.area(), within, known).ifPresent(shown -> {
                sums.merge(shown, one.counts(), Counts::plus);
                shown.filter(area -> !area.equals(one.area())).ifPresent(opening::add);
            });
        }
        return new Numbers(
                asked,
                inOrder(
                        sums.entrySet().stream()
                                .map(sum -> new InArea(sum.getKey().orElse(null), sum.getValue()))
                                .toList(),
                        known),
                opening);
    }

    /** In which row an area is counted: its own or that of the one above it; empty where it does not lie within. */
    private static Optional<Optional<AreaId>> rolledUp(
            @Nullable AreaId area, @Nullable AreaId within, Map<AreaId, Area> known) {
        if (Objects.equals(area, within)) {
            return Optional.of(Optional.ofNullable(area));
        }
        AreaId shown = area;
        while (shown != null) {
            Area at = known.get(shown);
            AreaId above = at == null ? null : at.parent();
            if (Objects.equals(above, within)) {
                return Optional.of(Optional.of(shown));
            }
            shown = above;
        }
        return Optional.empty();
    }

    private List<InArea> byArea() {
        return large.counted(
                new ByArea(ActiveVolunteers.since(people.today())),
                asked -> rows.byArea(asked.activeSince()),
                counted -> counted.stream()
                        .mapToLong(one -> one.counts().registered())
                        .sum());
    }

    private static List<InArea> inOrder(List<InArea> areas, Map<AreaId, Area> known) {
        List<AreaId> order = List.copyOf(known.keySet());
        Map<AreaId, Integer> positions = new HashMap<>();
        order.forEach(area -> positions.put(area, positions.size()));
        return areas.stream()
                .sorted(Comparator.comparingInt(
                        one -> one.area() == null ? order.size() : positions.getOrDefault(one.area(), 0)))
                .toList();
    }

    /** What the areas are called. */
    public Map<AreaId, Localized> areaNames() {
        return names();
    }

    public Counts counts(Actor by) {
        permissions.mayList(by).orForbid();
        return counts(by, VolunteerFilter.HERE, people.today());
    }

    /** The areas whose volunteers somebody keeps, each after the one above it. */
    public List<AreaPath> areas(Actor by) {
        permissions.mayList(by).orForbid();
        Set<AreaId> reach = permissions.reach(by);
        return areas.paths().stream()
                .filter(path -> reach == null || reach.contains(path.area().id()))
                .toList();
    }

    /** Where somebody can live: communities, or whatever is lowest. */
    public List<AreaPath> places() {
        List<AreaPath> paths = areas.paths();
        Set<AreaId> above = new HashSet<>();
        paths.forEach(path -> Optional.ofNullable(path.area().parent()).ifPresent(above::add));
        return paths.stream().filter(path -> !above.contains(path.area().id())).toList();
    }

    /** What the area of a volunteer is called, where there is one. */
    public @Nullable Localized nameOf(Profile profile) {
        AreaId area = profile.area();
        return area == null ? null : names().get(area);
    }

    private Map<AreaId, Localized> names() {
        return areas.all().stream().collect(Collectors.toUnmodifiableMap(Area::id, Area::name));
    }

    private Counts counts(Actor by, VolunteerFilter filter, LocalDate today) {
        return question(by, filter.in(VolunteerFilter.Standing.HERE), today)
                .map(question -> large.counted(
                        question, asked -> rows.counts(asked, ActiveVolunteers.since(today)), Counts::registered))
                .orElse(Counts.NONE);
    }

    /** Nothing where what was typed can be nobody. */
    private Optional<ListRows.Question> question(Actor by, VolunteerFilter filter, LocalDate today) {
        Set<AreaId> within = within(by, filter.area());
        Optional<VolunteerNumber> number = VolunteerNumber.typed(filter.typed());
        Optional<Collection<PersonId>> ids = number.isPresent() ? Optional.empty() : ids(filter.typed());
        String part = number.isPresent() || ids.isPresent() ? "" : People.wanted(filter.typed());
        if (part.isEmpty()
                && number.isEmpty()
                && ids.isEmpty()
                && !filter.typed().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ListRows.Question(
                within,
                ids.orElse(null),
                part.isEmpty() ? null : part,
                !part.isEmpty() && rows.isOfMany(part),
                number.orElse(null),
                filter.skill(),
                filter.category(),
                filter.standing(),
                ActiveVolunteers.since(today)));
    }

    private @Nullable Set<AreaId> within(Actor by, @Nullable AreaId area) {
        Set<AreaId> reach = permissions.reach(by);
        if (area == null) {
            return reach;
        }
        Set<AreaId> asked = areas.withAllBelow(area);
        return reach == null ? asked : asked.stream().filter(reach::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever has this whole number, where it is one. */
    private Optional<Collection<PersonId>> ids(String typed) {
        if (ResidentIdNumber.verdict(typed).isAllowed()) {
            return Optional.of(people.byIdNumber(ResidentIdNumber.of(typed)).map(Person::id).stream()
                    .toList());
        }
        return PhoneNumber.verdict(typed).isAllowed()
                ? Optional.of(people.byPhone(PhoneNumber.of(typed)).stream()
                        .map(Person::id)
                        .toList())
                : Optional.empty();
    }
}
