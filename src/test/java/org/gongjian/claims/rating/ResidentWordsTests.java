package org.gongjian.claims.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.TestClaims;
import org.gongjian.district.Refused;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The public reads a resident's words only where the resident agreed, and no longer than that. */
@RoomTest
class ResidentWordsTests {

    private static final String PRIVATE = "门口的灯还是坏的";
    private static final String OPEN = "走起来很舒服";

    @Autowired
    private RatingDesk desk;

    @Autowired
    private Ratings ratings;

    @Autowired
    private ResidentDoor door;

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestSessions sessions;

    private final TestClaims claims;
    private final TestDistrict here;
    private ClaimId id;
    private List<ResidentCode> codes;

    ResidentWordsTests(@Autowired TestClaims claims) {
        this.claims = claims;
        here = claims.aDistrict();
        id = ClaimId.next();
        codes = List.of();
    }

    @BeforeEach
    void anAcceptedCaseWithCodes() {
        id = claims.accepted(here, claims.of(here, claims.track(here), 1));
        here.run(() -> desk.makeCodes(here.coordinator(), id.caseId(), 3));
        codes = here.within(() -> ratings.unusedCodes(claims.of(here, id)));
    }

    @Test
    void whoeverDoesNotAgreeIsNotReadByThePublic() {
        assertThat(rate(0, PRIVATE, false)).hasStatus(303);
        assertThat(rate(1, OPEN, true)).hasStatus(303);

        assertThat(visited())
                .bodyText()
                .contains(OPEN, "A resident, who agreed")
                .doesNotContain(PRIVATE);
        assertThat(here.within(() -> ratings.open(id.caseId())))
                .extracting(Rating::words)
                .containsExactly(OPEN);
    }

    @Test
    void theBoxIsEmptyUntilTheResidentTicksIt() {
        assertThat(site.get().uri("/rate/" + codes.getFirst().value()).header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"open\"", "Everybody may read my words")
                .doesNotContainPattern("name=\"open\"[^>]*checked");
    }

    @Test
    void thoseWhoWorkOnItReadAllAndSeeWhoAgreed() {
        rate(0, PRIVATE, false);
        rate(1, OPEN, true);

        assertThat(site.get()
                        .uri("/" + here.slug() + "/cases/" + id.value())
                        .header("Accept-Language", "en")
                        .cookie(sessions.of(here.account(Role.COORDINATOR)))
                        .exchange())
                .bodyText()
                .contains(PRIVATE, OPEN, "The resident agreed that everybody reads these words.");
    }

    @Test
    void wordsAreTakenBackAndGivenAgainWithTheCode() {
        rate(0, OPEN, true);
        assertThat(visited()).bodyText().contains(OPEN);

        assertThat(change("closed")).hasStatus(303);
        assertThat(visited()).bodyText().doesNotContain(OPEN);
        assertThat(site.get().uri("/rate/" + codes.getFirst().value()).header("Accept-Language", "en"))
                .bodyText()
                .contains("Only those who work on it read these words of yours.", "Let everybody read them");

        assertThat(change("open")).hasStatus(303);
        assertThat(visited()).bodyText().contains(OPEN);
    }

    @Test
    void agreeingWithoutWordsOpensNothing() {
        rate(0, "", true);

        assertThat(here.within(() -> ratings.open(id.caseId()))).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> door.letRead(codes.getFirst().value(), true))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo("claims.rate.open.nothing"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> door.letRead(codes.getLast().value(), true))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.MISSING));
    }

    @Test
    void wordsAreHiddenWithAReasonTheResidentReadsAndShownAgain() {
        rate(0, OPEN, true);
        String words = "/" + here.slug() + "/cases/" + id.value() + "/ratings/" + rating().id() + "/words";
        assertThat(as(Role.COORDINATOR, "/cases/" + id.value())).bodyText().contains(words);
        assertThat(as(Role.COORDINATOR, "/cases/" + id.value() + "/ratings/" + rating().id() + "/words"))
                .hasStatusOk()
                .bodyText()
                .contains(OPEN, "name=\"because\"");
        assertThat(send(Role.COORDINATOR, words, "")).hasStatus(422).bodyText().contains("href=\"#because\"");
        assertThat(send(Role.UNIT_CONTACT, words, "不好听")).hasStatus(403);
        assertThat(visited()).bodyText().contains(OPEN);

        assertThat(send(Role.COORDINATOR, words, "写有电话号码")).hasStatus(303);
        assertThat(visited()).bodyText().doesNotContain(OPEN);
        assertThat(here.within(() -> ratings.open(id.caseId()))).isEmpty();
        assertThat(as(Role.COORDINATOR, "/cases/" + id.value()))
                .bodyText()
                .contains(OPEN, "Kept from the public: 写有电话号码", "Kept the words of a resident from the public");
        assertThat(site.get().uri("/rate/" + codes.getFirst().value()).header("Accept-Language", "en"))
                .bodyText()
                .contains("keeps your words from the public: 写有电话号码", "Take them back");
        assertThat(send(Role.COORDINATOR, words, "再一次")).hasStatus(409);

        assertThat(change("closed")).hasStatus(303);
        assertThat(change("open")).hasStatus(303);
        assertThat(visited()).as("stays hidden").bodyText().doesNotContain(OPEN);

        assertThat(send(Role.UNIT_CONTACT, words + "/show", "")).hasStatus(403);
        assertThat(send(Role.COORDINATOR, words + "/show", "")).hasStatus(303);
        assertThat(visited()).bodyText().contains(OPEN);
        assertThat(send(Role.COORDINATOR, words, "还有姓名")).as("again").hasStatus(303);
        assertThat(rating().hiddenBecause()).isEqualTo("还有姓名");
    }

    @Test
    void thereIsNothingToHideWhereTheResidentDidNotAgree() {
        rate(0, PRIVATE, false);
        assertThat(send(
                        Role.COORDINATOR,
                        "/" + here.slug() + "/cases/" + id.value() + "/ratings/" + rating().id() + "/words",
                        "不公开"))
                .hasStatus(409);
        assertThat(rating().hiddenBecause()).isNull();
    }

    private Rating rating() {
        return here.within(() -> ratings.all(id.caseId())).getFirst();
    }

    private MvcTestResult as(Role role, String path) {
        return site.get()
                .uri("/" + here.slug() + path)
                .header("Accept-Language", "en")
                .cookie(sessions.of(here.account(role)))
                .exchange();
    }

    private MvcTestResult send(Role role, String path, String because) {
        return site.post()
                .uri(path)
                .header("Accept-Language", "en")
                .cookie(sessions.of(here.account(role)))
                .with(FormToken.sent())
                .param("because", because)
                .exchange();
    }

    private MvcTestResult rate(int code, String words, boolean open) {
        var request = site.post()
                .uri("/rate/" + codes.get(code).value())
                .with(FormToken.sent())
                .param("stars", "4")
                .param("words", words);
        return (open ? request.param("open", "true") : request).exchange();
    }

    private MvcTestResult change(String reading) {
        return site.post()
                .uri("/rate/" + codes.getFirst().value())
                .with(FormToken.sent())
                .param("reading", reading)
                .exchange();
    }

    private MvcTestResult visited() {
        return site.get()
                .uri("/" + here.slug() + "/cases/" + id.value())
                .header("Accept-Language", "en")
                .exchange();
    }
}
