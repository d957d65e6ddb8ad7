package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Areas;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Role;
import org.gongjian.organizations.Organizations;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a new district needs before anybody can work in it, one step at a time, for its officers. */
@Component
@Order(5)
class FirstSteps implements Tasks {

    private final Districts districts;
    private final Areas areas;
    private final Organizations organizations;
    private final Mandates mandates;

    FirstSteps(Districts districts, Areas areas, Organizations organizations, Mandates mandates) {
        this.districts = districts;
        this.areas = areas;
        this.organizations = organizations;
        this.mandates = mandates;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today) {
        if (!actor.isDistrictOfficer()) {
            return List.of();
        }
        if (areas.all().isEmpty()) {
            return List.of(step("areas", "office/areas", today));
        }
        if (!organizations.haveCommunity()) {
            return List.of(step("community", "units/new", today));
        }
        return mandates.areThereOthers(Role.COORDINATOR, actor)
                ? List.of()
                : List.of(step("coordinator", "office/invitations/new", today));
    }

    private Task step(String what, String path, LocalDate today) {
        District district = CurrentDistrict.id().flatMap(districts::byId).orElseThrow(Refused::missing);
        return Task.waiting(
                district.name(), "", Reason.of("workbench.first." + what), today, today, "workbench.do." + what, path);
    }
}
