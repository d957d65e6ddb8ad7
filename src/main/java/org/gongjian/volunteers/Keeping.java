package org.gongjian.volunteers;

import java.util.Set;
import org.gongjian.audit.Author;
import org.gongjian.district.AreaId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.people.PersonId;
import org.gongjian.personal.PersonDesk;
import org.springframework.stereotype.Component;

/** Who registers themselves in an area is kept by its community from then on, which has to reach them. */
@Component
class Keeping {

    private final Organizations organizations;
    private final PersonDesk persons;

    Keeping(Organizations organizations, PersonDesk persons) {
        this.organizations = organizations;
        this.persons = persons;
    }

    void entrust(Author by, PersonId person, AreaId area) {
        organizations.communitiesIn(Set.of(area)).stream()
                .map(Organization::id)
                .forEach(unit -> persons.entrust(by, person, unit));
    }
}
