package org.gongjian;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.checkin.TestRolls;
import org.gongjian.alliances.TestFulfilment;
import org.gongjian.claims.TestClaims;
import org.gongjian.evaluation.TestMeasuring;
import org.gongjian.evaluation.campaigns.TestCampaigns;
import org.gongjian.evaluation.scoring.TestCampaignRows;
import org.gongjian.evaluation.standards.TestStandards;
import org.gongjian.files.TestFiles;
import org.gongjian.giving.TestGifts;
import org.gongjian.giving.money.TestMoney;
import org.gongjian.giving.ventures.TestVentures;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestPrograms;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.listings.TestListings;
import org.gongjian.notices.mail.SignedCodes;
import org.gongjian.notices.mail.TestEmails;
import org.gongjian.operations.watch.TestOperator;
import org.gongjian.papers.TestPaperFont;
import org.gongjian.people.TestPersons;
import org.gongjian.publishing.TestBulletins;
import org.gongjian.reading.TestLibrary;
import org.gongjian.recognition.awards.TestAwards;
import org.gongjian.search.SearchSnapshots;
import org.gongjian.service.Morning;
import org.gongjian.service.certificates.TestCertificates;
import org.gongjian.volunteers.TestVolunteers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of a room on the real database. Every such test shares one application context; each makes districts of its own
 * (see {@link TestDistricts}), so that none sees another's rows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "db-scheduler.enabled=false",
            "server.address=127.0.0.1",
            // A line for each of many thousand requests would hide what is worth reading.
            "logging.level.org.gongjian.operations.journal.AccessLog=warn",
            // Tests ask as fast as they can.
            "gongjian.limits.person.page=100000/1m",
            "gongjian.limits.person.form=100000/1m",
            "gongjian.limits.person.api-read=100000/1m",
            "gongjian.limits.person.api-write=100000/1m"
        })
// What was asked and answered is said by the failing assertion; keeping it of every request takes its time.
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(
        initializers = {
            TestDatabaseInitializer.class,
            TestMailInitializer.class,
            TestOperator.class,
            TestPaperFont.class
        })
@TestExecutionListeners(
        listeners = BackToTheStory.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import({
    TestClock.class,
    TestDistricts.class,
    TestAccounts.class,
    TestSessions.class,
    TestPrograms.class,
    TestActivities.class,
    TestRolls.class,
    TestFiles.class,
    TestFulfilment.class,
    TestGifts.class,
    TestMoney.class,
    TestVentures.class,
    TestStandards.class,
    TestCampaignRows.class,
    TestMeasuring.class,
    TestLibrary.class,
    TestAwards.class,
    TestClaims.class,
    TestCampaigns.class,
    TestListings.class,
    Morning.class,
    TestCertificates.class,
    TestBulletins.class,
    TestEmails.class,
    SignedCodes.class,
    TestPersons.class,
    TestVolunteers.class,
    SearchSnapshots.class
})
public @interface RoomTest {}
