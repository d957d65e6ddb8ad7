package org.gongjian.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityFilter;
import org.gongjian.activities.ActivityView;
import org.gongjian.alliances.AgreementFilter;
import org.gongjian.alliances.AgreementState;
import org.gongjian.alliances.Agreements;
import org.gongjian.district.Area;
import org.gongjian.district.Areas;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Figure;
import org.gongjian.giving.GiftFilter;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.volunteers.VolunteerDesk;
import org.gongjian.volunteers.VolunteerLists;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of somebody who works here: what waits for them, what is on today, and their lists as figures. */
@Service
@Transactional(readOnly = true)
public class Desk {

    private static final int UPCOMING = 50;

    private final ObjectProvider<Tasks> tasks;
    private final FrontDoor frontDoor;
    private final Activities activities;
    private final ActivityDesk activityDesk;
    private final Gifts gifts;
    private final Agreements agreements;
    private final Organizations organizations;
    private final Areas areas;
    private final VolunteerDesk volunteerDesk;
    private final VolunteerLists volunteerLists;

    Desk(
            ObjectProvider<Tasks> tasks,
            FrontDoor frontDoor,
            Activities activities,
            ActivityDesk activityDesk,
            Gifts gifts,
            Agreements agreements,
            Organizations organizations,
            Areas areas,
            VolunteerDesk volunteerDesk,
            VolunteerLists volunteerLists) {
        this.tasks = tasks;
        this.frontDoor = frontDoor;
        this.activities = activities;
        this.activityDesk = activityDesk;
        this.gifts = gifts;
        this.agreements = agreements;
        this.organizations = organizations;
        this.areas = areas;
        this.volunteerDesk = volunteerDesk;
        this.volunteerLists = volunteerLists;
    }

    /** A unit somebody acts for, and its lists. */
    public record Lists(Localized unit, String path, List<Figure> figures) {}

    /** What somebody acts as: a role, and the unit or area by its name; {@code place} is null for the whole district. */
    public record ActingAs(Reason role, @Nullable Localized place) {}

    /**
     * @param roles in whose name one acts at the moment
     * @param volunteers of the areas one keeps; nothing for whoever keeps none, or the whole district
     * @param district the figures of the whole district, for those who act for no unit
     */
    public record View(
            LocalDate today,
            List<ActingAs> roles,
            List<Task> inbox,
            List<ActivityView> onToday,
            List<Lists> lists,
            List<Figure> volunteers,
            List<Figure> district,
            boolean mayPlan,
            boolean mayRegister) {}

    /** Everybody with a mandate but volunteers, whose page is their own. */
    public Verdict mayOpen(Actor actor) {
        return Verdict.require(
                actor.mandates().stream().anyMatch(mandate -> mandate.role() != Role.VOLUNTEER),
                Reason.of("workbench.refused.desk"));
    }

    public View of(Actor actor) {
        mayOpen(actor).orForbid();
        LocalDate today = activities.today();
        List<Lists> lists = actor.units().stream()
                .flatMap(unit -> organizations.byId(unit).stream())
                .map(this::lists)
                .toList();
        return new View(
                today,
                actor.mandates().stream().map(this::actingAs).toList(),
                inbox(actor, today),
                activities.upcoming(UPCOMING).stream()
                        .filter(activity -> activity.day().equals(today))
                        .toList(),
                lists,
                volunteers(actor),
                lists.isEmpty() ? frontDoor.figures() : List.of(),
                activityDesk.mayPlan(actor).isAllowed(),
                gifts.mayRegister(actor).isAllowed());
    }

    private List<Figure> volunteers(Actor actor) {
        if (actor.isDistrictOfficer() || !volunteerDesk.mayList(actor).isAllowed()) {
            return List.of();
        }
        VolunteerLists.Counts counts = volunteerLists.counts(actor);
        return List.of(
                figure("volunteers", counts.registered(), "volunteers?standing=HERE"),
                figure("active", counts.active(), "volunteers?standing=ACTIVE"));
    }

    private ActingAs actingAs(Mandate mandate) {
        Localized unit = mandate.unit() == null
                ? null
                : organizations.byId(mandate.unit()).map(Organization::called).orElse(null);
        Localized area = mandate.area() == null
                ? null
                : areas.all().stream()
                        .filter(one -> one.id().equals(mandate.area()))
                        .map(Area::name)
                        .findFirst()
                        .orElse(null);
        return new ActingAs(mandate.role().label(), unit == null ? area : unit);
    }

    private List<Task> inbox(Actor actor, LocalDate today) {
        List<Task> inbox = new ArrayList<>();
        tasks.orderedStream().forEach(room -> inbox.addAll(room.of(actor, today)));
        return inbox.stream().sorted(Comparator.comparing(Task::day)).toList();
    }

    private Lists lists(Organization organization) {
        UnitId unit = organization.id();
        long hosted = activities.count(ActivityFilter.hostedBy(unit));
        long given = gifts.count(Actor.visitor(), GiftFilter.givenBy(unit));
        long received = gifts.count(Actor.visitor(), GiftFilter.givenTo(unit));
        long inForce = agreements.count(Actor.visitor(), new AgreementFilter(AgreementState.IN_FORCE, unit, null));
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("activities", hosted, "activities?unit=" + unit.value()));
        if (given > 0) {
            figures.add(figure("given", given, "gifts?donor=" + unit.value()));
        }
        if (received > 0 || given == 0) {
            figures.add(figure("received", received, "gifts?receiver=" + unit.value()));
        }
        figures.add(figure("agreements", inForce, "alliances?state=IN_FORCE&unit=" + unit.value()));
        return new Lists(organization.called(), organization.path(), figures);
    }

    private static Figure figure(String what, long number, String path) {
        return new Figure(
                number,
                false,
                Figure.label("workbench.list." + what, number),
                Reason.of("workbench.list." + what + ".open"),
                path);
    }
}
