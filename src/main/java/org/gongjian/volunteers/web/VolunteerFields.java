package org.gongjian.volunteers.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.district.AreaPath;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.ConsentText;
import org.gongjian.volunteers.Profile;
import org.gongjian.volunteers.ServiceCategory;
import org.gongjian.volunteers.Sex;
import org.gongjian.volunteers.Skill;
import org.gongjian.volunteers.WhyLeft;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** The fields of a registration as they are typed. */
record VolunteerFields(
        Profile profile,
        @Nullable PhoneNumber phone,
        @Nullable ResidentIdNumber idNumber,
        Set<ConsentKind> agreed) {

    /** Reads a form; what is wrong is noted on it. */
    static VolunteerFields read(Form form, Collection<ConsentText> texts) {
        Set<ConsentKind> kinds = texts.stream().map(ConsentText::kind).collect(Collectors.toCollection(HashSet::new));
        kinds.removeIf(kind -> !form.has("agreed", kind.value()));
        return new VolunteerFields(
                profile(form),
                typed(form, "phone", PhoneNumber::of),
                typed(form, "idNumber", ResidentIdNumber::of),
                kinds);
    }

    static Profile profile(Form form) {
        return new Profile(
                form.choice("sex", Sex.class).orElse(null),
                form.id("area", AreaId::new).orElse(null),
                several(form, "skills", Skill.class),
                several(form, "categories", ServiceCategory.class));
    }

    /** A form that shows what is registered. */
    static Form showing(Form form, Profile profile) {
        Sex sex = profile.sex();
        AreaId area = profile.area();
        return form.with("sex", sex == null ? null : sex.name())
                .with("area", area == null ? null : area.value())
                .withAll("skills", profile.skills().stream().map(Skill::name).toList())
                .withAll(
                        "categories",
                        profile.categories().stream().map(ServiceCategory::name).toList());
    }

    /** What the fields offer to choose from. */
    static ModelAndView choices(ModelAndView page, List<AreaPath> places, Wording w) {
        return page.addObject("sexes", labelled(Sex.values(), Sex::label, w))
                .addObject("skills", labelled(Skill.values(), Skill::label, w))
                .addObject("categories", labelled(ServiceCategory.values(), ServiceCategory::label, w))
                .addObject("areas", areas(places, w));
    }

    static List<Choice> areas(List<AreaPath> places, Wording w) {
        return places.stream()
                .map(path -> Choice.of(path.area().id().value(), w.plain(path.path())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    static <E extends Enum<E>> List<Choice> labelled(E[] values, Function<E, Reason> label, Wording w) {
        return Stream.of(values)
                .map(value -> new Choice(value.name(), w.reason(label.apply(value))))
                .toList();
    }

    /** Why somebody left, as they or who keeps them would say. */
    static List<Choice> reasons(boolean own, Wording w) {
        return Stream.of(WhyLeft.values())
                .filter(reason -> !own || (reason != WhyLeft.DIED && reason != WhyLeft.REGISTERED_TWICE))
                .map(reason -> new Choice(reason.name(), w.reason(reason.label())))
                .toList();
    }

    private static <E extends Enum<E>> Set<E> several(Form form, String field, Class<E> kind) {
        Set<E> chosen = EnumSet.noneOf(kind);
        for (String name : form.values(field)) {
            Optional<E> one = Stream.of(kind.getEnumConstants())
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            one.ifPresentOrElse(chosen::add, () -> form.fault(field, Reason.of("frame.fault.unknown")));
        }
        return chosen;
    }

    private static <T> @Nullable T typed(Form form, String field, Function<String, T> reader) {
        if (form.isBlank(field)) {
            return null;
        }
        try {
            return reader.apply(form.value(field));
        } catch (Refused wrong) {
            wrong.fields().values().forEach(why -> form.fault(field, why));
            return null;
        }
    }
}
