package org.gongjian.activities.checkin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.Attendance;
import org.gongjian.activities.checkin.TestRolls;
import org.gongjian.activities.stalls.StallDesk;
import org.gongjian.activities.stalls.StallId;
import org.gongjian.activities.stalls.WriteStall;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What rolls and stalls counted is offered where the result is said. */
@RoomTest
class ResultFromRollsTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestRolls rolls;

    @Autowired
    private StallDesk stalls;

    @Autowired
    private Activities activities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestClock clock;

    private TestDistrict here;
    private TestRolls.Rolled rolled;

    @BeforeEach
    void aShiftThatBeginsSoon() {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
        rolled = rolls.shift(here, 5);
    }

    @Test
    void whereNothingWasCountedNothingIsOffered() {
        assertThat(form("en"))
                .bodyText()
                .contains("How many took part")
                .doesNotContain("Counted while it took place", "name=\"otherwise\"");
        assertThat(say("COUNTED", "30", "")).hasStatus(303);
        assertThat(attendance()).isEqualTo(Attendance.counted(30));
    }

    @Test
    void whoCameAndWhatTheStallsCountedIsOfferedWithWhereItComesFrom() {
        rolls.oneCameAndOneWalkedIn(here, rolled);
        servedAtAStall(62);

        assertThat(form("en"))
                .bodyText()
                .contains(
                        "name=\"persons\" value=\"2\"",
                        "2 people by the rolls: 1 who had signed up, each once, and 1 counted at the door.",
                        "At the stalls: served 62 times, counted one by one.",
                        "name=\"otherwise\"");
        assertThat(form("zh-CN")).bodyText().contains("按签到共 2 人：报名到场 1 人（每人只计一次），现场计数 1 人。", "摊位：逐人计数 62 人次。这是人次，不是人数");
        assertThat(say("COUNTED", "2", "")).hasStatus(303);
        assertThat(attendance()).isEqualTo(Attendance.counted(2));
    }

    @Test
    void stallsAloneSayNothingOfPersons() {
        servedAtAStall(62);

        assertThat(form("en")).bodyText().contains("served 62 times", "name=\"persons\" value=\"\"");
        assertThat(say("COUNTED", "40", "")).hasStatus(303);
    }

    @Test
    void anotherCountedFigureNeedsAReasonThatIsKept() {
        rolls.oneCameAndOneWalkedIn(here, rolled);
        assertThat(say("COUNTED", "40", ""))
                .hasStatus(422)
                .bodyText()
                .contains("The rolls counted 2.", "href=\"#otherwise\"", "name=\"persons\" value=\"40\"");
        assertThat(say("COUNTED", "40", "x".repeat(201))).hasStatus(422);
        assertThat(activity().isPlanned()).isTrue();

        assertThat(say("COUNTED", "40", "the audience stood outside")).hasStatus(303);
        assertThat(attendance()).isEqualTo(Attendance.counted(40));
        assertThat(form("en"))
                .bodyText()
                .contains("Said before: 40 where the rolls counted 2, because “the audience stood outside”.");
        assertThat(say("COUNTED", "40", "")).as("nothing new").hasStatus(303);
        assertThat(say("COUNTED", "40", "", "MORE_THAN", "30"))
                .as("said in other words")
                .hasStatus(303);
        assertThat(say("COUNTED", "41", "")).as("another figure").hasStatus(422);
    }

    @Test
    void anEstimateIsMarkedAsOneAndNeedsNoReason() {
        rolls.oneCameAndOneWalkedIn(here, rolled);
        assertThat(say("ESTIMATED", "40", "")).hasStatus(303);
        assertThat(attendance()).isEqualTo(Attendance.estimated(40));
    }

    @Test
    void whoOnlyAssistsIsNotToldWhatWasCounted() {
        rolls.oneCameAndOneWalkedIn(here, rolled);
        assertThat(pages.get()
                        .uri(address("en"))
                        .cookie(sessions.of(here.account(Role.UNIT_CONTACT)))
                        .exchange())
                .hasStatus(403)
                .bodyText()
                .doesNotContain("by the rolls");
    }

    private void servedAtAStall(int times) {
        StallId stall = StallId.next();
        here.run(() -> stalls.add(
                here.coordinator(),
                rolled.activity(),
                new WriteStall(stall, "7", here.partner(), null, Localized.of("修家电", "Repairing appliances"))));
        here.run(() -> stalls.correct(here.coordinator(), stall, NewId.uuid(), times, "补记"));
    }

    private MvcTestResult form(String lang) {
        MvcTestResult form = pages.get()
                .uri(address(lang))
                .cookie(sessions.of(here.account(Role.COORDINATOR)))
                .exchange();
        assertThat(form).hasStatusOk();
        return form;
    }

    private MvcTestResult say(String basis, String persons, String otherwise) {
        return say(basis, persons, otherwise, "EXACT", "");
    }

    private MvcTestResult say(String basis, String persons, String otherwise, String wording, String said) {
        return pages.post()
                .uri(address("en"))
                .with(FormToken.sent())
                .cookie(sessions.of(here.account(Role.COORDINATOR)))
                .param("version", String.valueOf(activity().version()))
                .param("basis", basis)
                .param("persons", persons)
                .param("wording", wording)
                .param("said", said)
                .param("otherwise", otherwise)
                .exchange();
    }

    private String address(String lang) {
        return "/" + here.slug() + "/" + rolled.activity().path() + "/result?lang=" + lang;
    }

    private ActivityView activity() {
        return here.within(() -> activities.require(rolled.activity()));
    }

    private Attendance attendance() {
        return activity().attendance().orElseThrow();
    }
}
