package org.gongjian.volunteers.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.district.Reason;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.volunteers.ServiceCategory;
import org.gongjian.volunteers.Skill;
import org.gongjian.volunteers.VolunteerFilter;
import org.gongjian.volunteers.VolunteerFilter.Standing;
import org.gongjian.volunteers.VolunteerLists;
import org.gongjian.volunteers.VolunteerNumber;
import org.gongjian.volunteers.VolunteerPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The volunteers the reader keeps. */
@Controller
class VolunteerListController {

    private static final int PAGE = 30;

    private final VolunteerLists lists;
    private final CurrentActor actor;

    VolunteerListController(VolunteerLists lists, CurrentActor actor) {
        this.lists = lists;
        this.actor = actor;
    }

    @GetMapping("/{district}/volunteers")
    ModelAndView list(Form form, @RequestParam @Nullable String before, @ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        VolunteerFilter filter = new VolunteerFilter(
                form.value("q"),
                form.optionalId("area", AreaId::new).orElse(null),
                chosen(form.value("skill"), Skill.class),
                chosen(form.value("category"), ServiceCategory.class),
                Optional.ofNullable(chosen(form.value("standing"), Standing.class))
                        .orElse(Standing.HERE));
        VolunteerPage page = lists.find(by, filter, number(before), PAGE);
        return new ModelAndView("volunteers/list", "form", form)
                .addObject("page", page)
                .addObject("filter", filter)
                .addObject("next", page.next() == null ? null : address(filter, filter.standing(), page.next()))
                .addObject("registered", address(filter, Standing.HERE, null))
                .addObject("active", address(filter, Standing.ACTIVE, null))
                .addObject("areas", VolunteerFields.areas(lists.areas(by), w))
                .addObject("skills", VolunteerFields.labelled(Skill.values(), Skill::label, w))
                .addObject("categories", VolunteerFields.labelled(ServiceCategory.values(), ServiceCategory::label, w))
                .addObject(
                        "standings",
                        Stream.of(Standing.values())
                                .map(one -> new Choice(
                                        one.name(),
                                        w.reason(Reason.of("volunteers.standing."
                                                + one.name().toLowerCase(Locale.ROOT)))))
                                .toList());
    }

    /** The same list as it is, or in another standing; a whole number that was typed stands in no other address. */
    private static String address(VolunteerFilter filter, Standing standing, @Nullable String before) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        address.queryParam("standing", standing.name());
        if (!filter.typed().isEmpty()) {
            address.queryParam("q", "{q}");
        }
        AreaId area = filter.area();
        if (area != null) {
            address.queryParam("area", area.value());
        }
        Skill skill = filter.skill();
        if (skill != null) {
            address.queryParam("skill", skill.name());
        }
        ServiceCategory category = filter.category();
        if (category != null) {
            address.queryParam("category", category.name());
        }
        if (before != null) {
            address.queryParam("before", before);
        }
        return address.encode()
                .buildAndExpand(filter.typed().isEmpty() ? new Object[0] : new Object[] {filter.typed()})
                .toUriString();
    }

    private static <E extends Enum<E>> @Nullable E chosen(String name, Class<E> kind) {
        return Stream.of(kind.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable VolunteerNumber number(@Nullable String typed) {
        return typed == null ? null : VolunteerNumber.typed(typed).orElse(null);
    }
}
