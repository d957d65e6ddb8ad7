package org.gongjian.activities.teams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.people.PersonId;
import org.gongjian.people.SealedNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The teams as rows; persons as their records stand now. A plate is sealed, bound to its vehicle. */
@Repository
class TeamRows {

    private static final String PLATE = "team-plate";

    private static final String SELECT = """
            select team.id, team.name, standing(led.merged_into, led.id) as leader_id, team.skills, team.version
              from team
              join person led on led.district_id = team.district_id and led.id = team.leader_id
            """;

    private final JdbcClient jdbc;
    private final SealedNotes notes;

    TeamRows(JdbcClient jdbc, SealedNotes notes) {
        this.jdbc = jdbc;
        this.notes = notes;
    }

    /** False where the id, or the name, is there already. */
    boolean add(WriteTeam team, PersonId leader) {
        return bind("""
                insert into team (id, name, leader_id, skills, version) values (:id, :name, :leader, :skills, 0)
                on conflict do nothing
                """, team, leader).update() == 1;
    }

    /** False where somebody changed it since that version. */
    boolean change(WriteTeam team, PersonId leader, int version) {
        return bind("""
                update team set name = :name, leader_id = :leader, skills = :skills, version = version + 1
                 where id = :id and version = :version
                """, team, leader).param("version", version).update() == 1;
    }

    boolean isTaken(WriteTeam team) {
        return jdbc.sql("select count(*) from team where name = :name and id <> :id")
                        .param("name", team.name())
                        .param("id", team.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Puts these in the place of those who were there. */
    void replaceMembers(TeamId team, Collection<PersonId> members) {
        jdbc.sql("delete from team_member where team_id = :team")
                .param("team", team.value())
                .update();
        jdbc.sql("""
                insert into team_member (team_id, person_id) select :team, id from unnest(cast(:ids as uuid[])) as new (id)
                """).param("team", team.value()).param("ids", ids(members)).update();
    }

    void replaceVehicles(TeamId team, List<TeamVehicle> vehicles) {
        jdbc.sql("delete from team_vehicle where team_id = :team")
                .param("team", team.value())
                .update();
        for (TeamVehicle vehicle : vehicles) {
            SealedNotes.Note plate = notes.seal(new PersonId(vehicle.id()), PLATE, vehicle.plate());
            jdbc.sql("""
                    insert into team_vehicle (id, team_id, plate, plate_key, seats)
                    values (:id, :team, :plate, :plateKey, :seats)
                    """)
                    .param("id", vehicle.id())
                    .param("team", team.value())
                    .param("plate", plate.bytes(), Types.BINARY)
                    .param("plateKey", plate.key())
                    .param("seats", vehicle.seats())
                    .update();
        }
    }

    void removeMembers(Collection<PersonId> persons) {
        jdbc.sql("delete from team_member where person_id = any(:persons)")
                .param("persons", ids(persons))
                .update();
    }

    Optional<Team> byId(TeamId id) {
        return jdbc.sql(SELECT + " where team.id = :id")
                .param("id", id.value())
                .query(this::team)
                .optional();
    }

    /** By name; of one leader, or all where {@code leader} is null; {@code after} is the last name of the page before. */
    List<TeamSummary> summaries(@Nullable PersonId leader, @Nullable String after, int atMost) {
        return jdbc.sql("""
                select team.id, team.name,
                       (select count(*) from team_member member
                         where member.district_id = team.district_id and member.team_id = team.id) as members,
                       (select count(*) from team_vehicle vehicle
                         where vehicle.district_id = team.district_id and vehicle.team_id = team.id) as vehicles
                  from team
                  join person led on led.district_id = team.district_id and led.id = team.leader_id
                 where (cast(:leader as uuid) is null or led.id = :leader or led.merged_into = :leader)
                   and (cast(:after as text) is null or team.name > :after)
                 order by team.name limit :atMost
                """)
                .param("leader", leader == null ? null : leader.value(), Types.OTHER)
                .param("after", after)
                .param("atMost", atMost)
                .query((row, number) -> new TeamSummary(
                        new TeamId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getInt("members"),
                        row.getInt("vehicles")))
                .list();
    }

    /** Every vehicle that is lent, team by team. */
    List<LentVehicle> lent() {
        return jdbc.sql("""
                select vehicle.id, vehicle.plate, vehicle.plate_key, vehicle.seats, team.name as team, now.name as leader,
                       row_number() over (partition by team.id order by vehicle.id) as number
                  from team_vehicle vehicle
                  join team on team.district_id = vehicle.district_id and team.id = vehicle.team_id
                  join person led on led.district_id = team.district_id and led.id = team.leader_id
                  join person now on now.district_id = led.district_id and now.id = standing(led.merged_into, led.id)
                 order by team.name, vehicle.id
                """)
                .query((row, number) -> new LentVehicle(
                        vehicle(row), row.getString("team"), row.getString("leader"), row.getInt("number")))
                .list();
    }

    List<Team> ledBy(PersonId person) {
        return jdbc.sql(SELECT + " where led.id = :person or led.merged_into = :person order by team.name")
                .param("person", person.value())
                .query(this::team)
                .list();
    }

    /** Those one of these is a member of. */
    List<Team> with(Collection<PersonId> persons) {
        return jdbc.sql(SELECT + """
                 where exists (select 1 from team_member member
                                where member.district_id = team.district_id and member.team_id = team.id
                                  and member.person_id = any(:persons))
                 order by team.name
                """)
                .param("persons", ids(persons))
                .query(this::team)
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, WriteTeam team, PersonId leader) {
        return jdbc.sql(sql)
                .param("id", team.id().value())
                .param("name", team.name())
                .param("leader", leader.value())
                .param("skills", team.skills().toArray(String[]::new));
    }

    private Team team(ResultSet row, int number) throws SQLException {
        TeamId id = new TeamId(row.getObject("id", UUID.class));
        return new Team(
                id,
                row.getString("name"),
                new PersonId(row.getObject("leader_id", UUID.class)),
                Arrays.asList((String[]) row.getArray("skills").getArray()),
                members(id),
                vehicles(id),
                row.getInt("version"));
    }

    private List<Team.Member> members(TeamId team) {
        return jdbc.sql("""
                select distinct now.name, now.id
                  from team_member member
                  join person known on known.district_id = member.district_id and known.id = member.person_id
                  join person now on now.district_id = known.district_id and now.id = standing(known.merged_into, known.id)
                 where member.team_id = :team order by now.name, now.id
                """)
                .param("team", team.value())
                .query((row, number) ->
                        new Team.Member(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    private List<TeamVehicle> vehicles(TeamId team) {
        return jdbc.sql("select id, plate, plate_key, seats from team_vehicle where team_id = :team order by id")
                .param("team", team.value())
                .query((row, number) -> vehicle(row))
                .list();
    }

    private TeamVehicle vehicle(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        SealedNotes.Note plate = new SealedNotes.Note(row.getBytes("plate"), row.getString("plate_key"));
        return new TeamVehicle(
                id, Objects.requireNonNull(notes.open(new PersonId(id), PLATE, plate)), row.getInt("seats"));
    }

    private static UUID[] ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
