package org.gongjian.activities.teams.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.activities.signup.web.TogetherFields;
import org.gongjian.activities.teams.Team;
import org.gongjian.activities.teams.TeamId;
import org.gongjian.activities.teams.TeamVehicle;
import org.gongjian.activities.teams.WriteTeam;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/** The form of a team: skills in one line, vehicles one a line with plate and seats. */
final class TeamFields {

    private static final int NAME = 60;
    private static final Pattern VEHICLE = Pattern.compile("(.+?)[\\s,，、:：]+(\\d{1,2})\\s*座?");

    private TeamFields() {}

    static Form filled(Form form, Team team) {
        return form.with("id", null)
                .with("version", team.version())
                .with("name", team.name())
                .with("leader", team.leader().value())
                .with("skills", String.join("、", team.skills()))
                .withAll(
                        "members",
                        team.members().stream()
                                .map(member -> member.person().value())
                                .toList())
                .with(
                        "vehicles",
                        team.vehicles().stream()
                                .map(vehicle -> vehicle.plate() + " " + vehicle.seats())
                                .collect(Collectors.joining("\n")));
    }

    /** @param before the team as it is, null where it is to be founded: a vehicle that stays keeps its id */
    static Optional<WriteTeam> read(Form form, TeamId id, @Nullable Team before) {
        Optional<String> name = form.text("name", NAME);
        List<String> skills = form.optionalText("skills", Form.LINE).stream()
                .flatMap(typed -> Stream.of(typed.split("[,，、;；]+", -1)))
                .map(String::strip)
                .filter(skill -> !skill.isEmpty())
                .toList();
        Optional<List<SignUpTogether.Guest>> newcomers = TogetherFields.read(form, false);
        List<TeamVehicle> vehicles = vehicles(form, before);
        Optional<PersonId> leader = form.optionalId("leader", PersonId::new);
        return form.submit(() -> new WriteTeam(
                id,
                name.orElseThrow(),
                leader.orElse(null),
                skills,
                form.ids("members", PersonId::new),
                newcomers.orElseThrow(),
                vehicles));
    }

    private static List<TeamVehicle> vehicles(Form form, @Nullable Team before) {
        List<TeamVehicle> vehicles = new ArrayList<>();
        int line = 0;
        for (String typed : form.optionalText("vehicles", Form.PARAGRAPHS).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList()) {
            line++;
            Matcher parts = VEHICLE.matcher(typed);
            if (!parts.matches()) {
                form.fault("vehicles", Reason.of("activities.team.vehicles.line", line));
                return List.of();
            }
            try {
                String plate = parts.group(1).strip();
                vehicles.add(new TeamVehicle(id(plate, before), plate, Integer.parseInt(parts.group(2))));
            } catch (Refused wrong) {
                form.fault("vehicles", wrong.reason());
                return List.of();
            }
        }
        return vehicles;
    }

    private static UUID id(String plate, @Nullable Team before) {
        List<TeamVehicle> there = before == null ? List.of() : before.vehicles();
        return there.stream()
                .filter(vehicle -> vehicle.plate().equals(plate))
                .map(TeamVehicle::id)
                .findFirst()
                .orElseGet(NewId::uuid);
    }
}
