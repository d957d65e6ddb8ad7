package org.gongjian.activities.teams;

import java.util.HashSet;
import java.util.List;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A team as it is to be.
 *
 * @param leader who leads it, null for whoever writes it
 * @param members persons of the books, the leader counted in whether named or not
 * @param newcomers people to be found in the books by name and telephone number, or put there
 */
public record WriteTeam(
        TeamId id,
        String name,
        @Nullable PersonId leader,
        List<String> skills,
        List<PersonId> members,
        List<SignUpTogether.Guest> newcomers,
        List<TeamVehicle> vehicles) {

    public static final int MOST_MEMBERS = 200;
    public static final int MOST_SKILLS = 20;
    public static final int MOST_VEHICLES = 20;
    private static final int NAME = 60;
    private static final int SKILL = 30;

    public WriteTeam {
        name = name.strip();
        Verdict.require(!name.isEmpty() && name.length() <= NAME, Reason.of("activities.transport.long", NAME))
                .orRefuse("name");
        skills = skills.stream().map(String::strip).distinct().toList();
        Verdict.require(
                        skills.size() <= MOST_SKILLS
                                && skills.stream().allMatch(skill -> !skill.isEmpty() && skill.length() <= SKILL),
                        Reason.of("activities.team.skills.range", MOST_SKILLS, SKILL))
                .orRefuse("skills");
        members = members.stream().distinct().toList();
        newcomers = List.copyOf(newcomers);
        Verdict.require(
                        members.size() + newcomers.size() < MOST_MEMBERS,
                        Reason.of("activities.team.members.range", MOST_MEMBERS))
                .orRefuse("guests");
        vehicles = List.copyOf(vehicles);
        Verdict.require(vehicles.size() <= MOST_VEHICLES, Reason.of("activities.team.vehicles.range", MOST_VEHICLES))
                .and(Verdict.require(
                        vehicles.stream().map(TeamVehicle::plate).allMatch(new HashSet<>()::add),
                        Reason.of("activities.team.plate.twice")))
                .orRefuse("vehicles");
    }
}
