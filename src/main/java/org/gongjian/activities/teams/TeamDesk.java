package org.gongjian.activities.teams;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.activities.signup.GuestBook;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.activities.signup.SpeaksFor;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Actors;
import org.gongjian.identity.Role;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds and changes teams. Whoever is in the books may found one and leads it; its leader and the coordinators keep it. */
@Service
@Transactional
public class TeamDesk implements SpeaksFor {

    private final TeamRows rows;
    private final GuestBook guests;
    private final Actors actors;
    private final AuditLog audit;

    TeamDesk(TeamRows rows, GuestBook guests, Actors actors, AuditLog audit) {
        this.rows = rows;
        this.guests = guests;
        this.actors = actors;
        this.audit = audit;
    }

    /** Founding the same id again changes nothing. */
    public void found(Actor by, WriteTeam write) {
        PersonId leader = mayFound(by);
        if (!rows.add(write, leader)) {
            Verdict.require(
                            rows.byId(write.id())
                                    .filter(there -> there.isLedBy(leader))
                                    .isPresent(),
                            taken(write))
                    .orRefuse("name");
            return;
        }
        fill(by, write, leader);
        audit.write(by.author(), "founded", write.id().ref());
    }

    public void change(Actor by, int version, WriteTeam write) {
        Team team = require(by, write.id());
        PersonId leader = Objects.requireNonNullElse(write.leader(), team.leader());
        Verdict.require(
                        leader.equals(team.leader()) || (team.has(leader) && hasAccount(leader)),
                        Reason.of("activities.team.leader.no-account"))
                .orRefuse("leader");
        Verdict.require(!rows.isTaken(write), taken(write)).orRefuse("name");
        if (!rows.change(write, leader, version)) {
            throw Refused.stale();
        }
        fill(by, write, leader);
        audit.write(by.author(), "changed", write.id().ref());
    }

    private void fill(Actor by, WriteTeam write, PersonId leader) {
        Set<PersonId> members = new LinkedHashSet<>();
        members.add(leader);
        Set<PersonId> known = new LinkedHashSet<>();
        rows.byId(write.id()).ifPresent(team -> team.members().forEach(member -> known.add(member.person())));
        write.members().forEach(person -> {
            Verdict.require(known.contains(person) || person.equals(leader), Reason.of("frame.fault.unknown"))
                    .orRefuse("members");
            members.add(person);
        });
        for (SignUpTogether.Guest newcomer : write.newcomers()) {
            members.add(guests.known(by.author(), newcomer));
        }
        rows.replaceMembers(write.id(), members);
        rows.replaceVehicles(write.id(), write.vehicles());
    }

    // Reading

    /** @param next where the next page begins, null on the last */
    public record Page(List<TeamSummary> teams, @Nullable String next) {

        public Page {
            teams = List.copyOf(teams);
        }
    }

    /** Those whoever asks keeps, by name: a coordinator all of them, a leader their own. */
    @Transactional(readOnly = true)
    public Page kept(Actor by, @Nullable String after, int size) {
        by.requireAccount();
        PersonId self = by.personId();
        if (self == null && !keepsAll(by)) {
            return new Page(List.of(), null);
        }
        List<TeamSummary> found = rows.summaries(keepsAll(by) ? null : self, after, size + 1);
        List<TeamSummary> shown = found.subList(0, Math.min(size, found.size()));
        return new Page(shown, found.size() > size ? shown.getLast().name() : null);
    }

    /** Those whoever asks leads. */
    @Transactional(readOnly = true)
    public List<Team> led(Actor by) {
        return by.personId() == null ? List.of() : rows.ledBy(by.personId());
    }

    @Transactional(readOnly = true)
    public Team require(Actor by, TeamId id) {
        Team team = rows.byId(id).orElseThrow(Refused::missing);
        mayKeep(by, team).orForbid();
        return team;
    }

    /** Those of the members who have an account, and so could lead it. */
    @Transactional(readOnly = true)
    public List<Team.Member> couldLead(Team team) {
        return team.members().stream()
                .filter(member -> team.isLedBy(member.person()) || hasAccount(member.person()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<LentVehicle> lent() {
        return rows.lent();
    }

    /** Who founds one leads it, and so is a person of the district. */
    public PersonId mayFound(Actor by) {
        by.requireAccount();
        PersonId self = by.personId();
        Verdict.require(self != null, Reason.of("activities.team.refused.nobody"))
                .orForbid();
        return Objects.requireNonNull(self);
    }

    /** A leader speaks for the members of their teams. */
    @Override
    @Transactional(readOnly = true)
    public Set<PersonId> spokenFor(Actor by) {
        return led(by).stream()
                .flatMap(team -> team.members().stream())
                .map(Team.Member::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Verdict mayKeep(Actor by, Team team) {
        return Verdict.require(
                keepsAll(by) || (by.personId() != null && team.isLedBy(by.personId())),
                Reason.of("activities.team.refused"));
    }

    private static boolean keepsAll(Actor by) {
        return by.isDistrictOfficer() || by.has(Role.STREET_OFFICER) || by.has(Role.COORDINATOR);
    }

    private boolean hasAccount(PersonId person) {
        return !actors.accountsOf(List.of(person)).isEmpty();
    }

    private static Reason taken(WriteTeam write) {
        return Reason.of("activities.team.name.taken", write.name());
    }
}
