package org.gongjian.activities.teams;

import java.util.List;
import org.gongjian.people.PersonId;

/**
 * A team as it stands.
 *
 * @param leader a person with an account, and one of the members; as the record stands now, where records were merged
 * @param members in the order of their names
 * @param skills as they were typed, such as 急救
 */
public record Team(
        TeamId id,
        String name,
        PersonId leader,
        List<String> skills,
        List<Member> members,
        List<TeamVehicle> vehicles,
        int version) {

    public Team {
        skills = List.copyOf(skills);
        members = List.copyOf(members);
        vehicles = List.copyOf(vehicles);
    }

    public record Member(PersonId person, String name) {}

    public boolean has(PersonId person) {
        return members.stream().anyMatch(member -> member.person().equals(person));
    }

    public boolean isLedBy(PersonId person) {
        return leader.equals(person);
    }

    public String path() {
        return id.path();
    }
}
