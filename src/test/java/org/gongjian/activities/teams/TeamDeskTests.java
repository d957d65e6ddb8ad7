package org.gongjian.activities.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.activities.signup.Crowd;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpLine;
import org.gongjian.activities.signup.SignUpState;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.activities.signup.SignUps;
import org.gongjian.audit.Author;
import org.gongjian.district.NewId;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A team is kept by its leader, and comes as a whole. */
@RoomTest
class TeamDeskTests {

    private static final SignUpTogether.Guest WANG = new SignUpTogether.Guest("王小明", PhoneNumber.of("13800001234"));
    private static final SignUpTogether.Guest LI = new SignUpTogether.Guest("李小红", PhoneNumber.of("13800005678"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private ShiftDesk shiftDesk;

    @Autowired
    private Shifts shifts;

    @Autowired
    private SignUpDesk signUpDesk;

    @Autowired
    private SignUps signUps;

    @Autowired
    private TeamsOfPersons teamsOfPersons;

    @Autowired
    private TeamDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private TestActivities.Hunchun hunchun;
    private Crowd.Member leader;
    private Crowd.Member other;
    private TeamId id;

    @BeforeEach
    void aTeamOfThree() {
        hunchun = fixtures.hunchun();
        List<Crowd.Member> crowd =
                hunchun.within(() -> Crowd.gather(context, hunchun.district().id(), 2));
        leader = crowd.get(0);
        other = crowd.get(1);
        id = TeamId.next();
        found(id, "爱心车队");
    }

    @Test
    void whoFoundsItLeadsItAndBelongsToIt() {
        found(id, "爱心车队");
        Team team = team();
        assertThat(team.isLedBy(leader.person())).isTrue();
        assertThat(team.members().stream().map(Team.Member::name)).containsExactlyInAnyOrder("居民1", "王小明", "李小红");
        assertThat(team.skills()).containsExactly("急救", "驾驶");
        assertThat(team.vehicles()).singleElement().satisfies(car -> {
            assertThat(car.plate()).isEqualTo("吉H·12345");
            assertThat(car.seats()).isEqualTo(4);
        });
    }

    @Test
    void aPlateIsNotReadInTheDatabase() {
        byte[] stored = hunchun.within(
                () -> transaction.execute(status -> jdbc.sql("select plate from team_vehicle where team_id = :team")
                        .param("team", id.value())
                        .query(byte[].class)
                        .single()));
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("12345");
    }

    @Test
    void onlyItsLeaderAndTheCoordinatorsKeepIt() {
        assertThat(refusal(() -> desk.require(other.actor(), id)).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusal(() -> desk.require(hunchun.contact(), id)).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(hunchun.within(() -> desk.require(hunchun.coordinator(), id)).name())
                .isEqualTo("爱心车队");
        assertThat(kept(hunchun.coordinator()).teams()).hasSize(1);
        assertThat(kept(other.actor()).teams()).isEmpty();
        assertThat(kept(leader.actor()).teams()).containsExactly(new TeamSummary(id, "爱心车队", 3, 1));
    }

    @Test
    void theListComesInPagesByName() {
        found(TeamId.next(), "乙队");
        found(TeamId.next(), "甲队");
        TeamDesk.Page first = kept(leader.actor());
        assertThat(first.teams()).hasSize(2);
        TeamDesk.Page last = hunchun.within(() -> desk.kept(leader.actor(), first.next(), 2));
        assertThat(last.teams()).hasSize(1);
        assertThat(last.next()).isNull();
    }

    private TeamDesk.Page kept(Actor by) {
        return hunchun.within(() -> desk.kept(by, null, 2));
    }

    @Test
    void aNameIsTakenOnceAndAStaleFormIsRefused() {
        assertThat(refusal(() -> desk.found(other.actor(), write(TeamId.next(), "爱心车队", null)))
                        .field("name"))
                .isPresent();
        hunchun.run(() -> desk.change(leader.actor(), 0, write(id, "新车队", null)));
        assertThat(team().name()).isEqualTo("新车队");
        assertThat(refusal(() -> desk.change(leader.actor(), 0, write(id, "旧车队", null)))
                        .kind())
                .isEqualTo(Refused.Kind.STALE);
    }

    @Test
    void itIsHandedOnToAMemberWithAnAccountOnly() {
        PersonId wang = member("王小明");
        assertThat(refusal(() -> desk.change(leader.actor(), 0, write(id, "爱心车队", wang)))
                        .field("leader"))
                .isPresent();
        assertThat(refusal(() -> desk.change(leader.actor(), 0, write(id, "爱心车队", other.person())))
                        .field("leader"))
                .isPresent();
        assertThat(hunchun.within(() -> desk.couldLead(team())).stream().map(Team.Member::person))
                .containsExactly(leader.person());
    }

    @Test
    void nobodyIsMadeAMemberByTheirIdAlone() {
        WriteTeam write = new WriteTeam(id, "爱心车队", null, List.of(), List.of(other.person()), List.of(), List.of());
        assertThat(refusal(() -> desk.change(leader.actor(), 0, write)).field("members"))
                .isPresent();
    }

    @Test
    void theLeaderSignsUpTheTeamOrSomeOfItAndNobodyElse() {
        ActivityId visit = fixtures.planned(hunchun);
        ShiftId shift = shift(visit, 2, Crowd::withoutWaitlist);
        assertThat(refusalCode(() -> signUpDesk.signUpTogether(
                        leader.actor(), visit, together(shift, member("王小明"), other.person()))))
                .isEqualTo("activities.sign-up.refused.not-yours");
        assertThat(refusalCode(() -> signUpDesk.signUpTogether(
                        leader.actor(), visit, together(shift, leader.person(), member("王小明"), member("李小红")))))
                .isEqualTo("activities.sign-up.refused.large");
        hunchun.run(() ->
                signUpDesk.signUpTogether(leader.actor(), visit, together(shift, leader.person(), member("王小明"))));
        assertThat(lines(shift)).hasSize(2).allMatch(line -> line.state() == SignUpState.PLACED);
    }

    @Test
    void aTeamThatDoesNotFitNowWaitsWhole() {
        ActivityId visit = fixtures.planned(hunchun);
        ShiftId shift = shift(visit, 3, terms -> terms);
        hunchun.run(() -> signUpDesk.signUpTogether(hunchun.coordinator(), visit, together(shift, other.person())));
        hunchun.run(() -> signUpDesk.signUpTogether(
                leader.actor(), visit, together(shift, leader.person(), member("王小明"), member("李小红"))));
        assertThat(lines(shift).stream().map(SignUpLine::state))
                .containsExactly(SignUpState.PLACED, SignUpState.WAITING, SignUpState.WAITING, SignUpState.WAITING);
        hunchun.run(() ->
                signUpDesk.cancel(hunchun.coordinator(), lines(shift).getFirst().id()));
        assertThat(lines(shift)).hasSize(3).allMatch(line -> line.state() == SignUpState.PLACED);
    }

    @Test
    void whoIsErasedLeavesTheTeamAndWhoLeadsItHandsItOnFirst() {
        PersonId wang = member("王小明");
        hunchun.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(teamsOfPersons.of(List.of(wang))).hasSize(1);
            assertThat(teamsOfPersons.hindrances(List.of(wang))).isEmpty();
            assertThat(teamsOfPersons.hindrances(List.of(leader.person()))).hasSize(1);
            teamsOfPersons.erase(Author.SYSTEM, List.of(wang));
        }));
        assertThat(team().members()).hasSize(2);
    }

    private void found(TeamId team, String name) {
        hunchun.run(() -> desk.found(leader.actor(), write(team, name, null)));
    }

    private static WriteTeam write(TeamId id, String name, @Nullable PersonId leader) {
        return new WriteTeam(
                id,
                name,
                leader,
                List.of("急救", "驾驶"),
                List.of(),
                List.of(WANG, LI),
                List.of(new TeamVehicle(NewId.uuid(), "吉H·12345", 4)));
    }

    private Team team() {
        return hunchun.within(() -> desk.require(leader.actor(), id));
    }

    private PersonId member(String name) {
        return team().members().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .person();
    }

    private static SignUpTogether together(ShiftId shift, PersonId... persons) {
        return new SignUpTogether(SignUpId.next(), shift, false, Arrays.asList(persons), List.of(), false);
    }

    private ShiftId shift(ActivityId activity, int places, UnaryOperator<SignUpTerms> terms) {
        return hunchun.within(() -> Crowd.shift(
                shiftDesk, hunchun.coordinator(), activity, clock.instant().minusSeconds(60), places, terms));
    }

    private List<SignUpLine> lines(ShiftId shift) {
        return hunchun.within(
                () -> signUps.page(shifts.require(shift), null, 50).lines());
    }

    private String refusalCode(Runnable work) {
        return refusal(work).reason().code();
    }

    private Refused refusal(Runnable work) {
        return Assertions.catchThrowableOfType(Refused.class, () -> hunchun.run(work));
    }
}
