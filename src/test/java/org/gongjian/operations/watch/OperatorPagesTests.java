package org.gongjian.operations.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;
import org.gongjian.RoomTest;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class OperatorPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private ApplicationContext context;

    private final TestDistrict here;

    OperatorPagesTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void everybodyLearnsYesOrNoAndNothingElse(String address) {
        assertThat(pages.get().uri(address)).hasStatusOk().bodyText().isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator/health/readiness/database",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers"
            })
    void theRestIsForTheOperator(String address) {
        assertThat(pages.get().uri(address)).hasStatus(401).bodyText().isEmpty();
        assertThat(pages.get().uri(address).header("Authorization", "Bearer another token"))
                .hasStatus(401);
        assertThat(pages.get().uri(address).cookie(sessions.of(here.account(Role.DISTRICT_OFFICER))))
                .as("a session of the site says nothing here")
                .hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/actuator/shutdown"})
    void whatIsNotOfferedIsNotThereForTheOperatorEither(String address) {
        assertThat(asOperator(address)).hasStatus(404);
    }

    @Test
    void theOperatorSeesTheDetails() {
        assertThat(asOperator("/actuator/health"))
                .bodyText()
                .contains("\"database\"", "\"keys\"", "\"migrations\"", "\"jobs\"", "\"auditSeal\"", "\"backup\"")
                .contains("no backups are scheduled");
    }

    @Test
    void whoeverIsAboutToStopIsNotReady() {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(pages.get().uri("/actuator/health/readiness")).hasStatus(503);
            assertThat(pages.get().uri("/actuator/health/liveness")).hasStatusOk();
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(pages.get().uri("/actuator/health/readiness")).hasStatusOk();
    }

    @Test
    void figuresNameRoutesAndJobsAndNobody() {
        String invitation = "/invitation/" + "c".repeat(32);
        pages.get().uri(invitation).exchange();
        assertThat(pages.get().uri("/" + here.slug() + "/search?q=13800138000")).hasStatusOk();
        assertThat(pages.get().uri("/" + here.slug() + "/activities/" + NewId.uuid()))
                .hasStatus(404);
        assertThat(pages.get().uri("/no-such-district/nothing/" + NewId.uuid())).hasStatus(404);
        pages.post()
                .uri("/sign-in")
                .with(FormToken.sent())
                .param("userName", "jin.hailan")
                .param("password", "not her password")
                .exchange();

        String figures = body(asOperator("/actuator/prometheus"));

        assertThat(figures)
                .contains(
                        "http_server_requests_seconds_count",
                        "uri=\"/{district}/search\"",
                        "hikaricp_connections_active",
                        "jvm_memory_used_bytes",
                        "gongjian_audit_unsealed_age_seconds",
                        "gongjian_backup_age_seconds",
                        "gongjian_notices_unsent{by=\"mail\"",
                        "gongjian_job_success_age_seconds{job=\"seal-audit-lines\"}",
                        "gongjian_job_failures{job=\"sweep-uploads\"}")
                .containsPattern("gongjian_sign_in_failures_total [1-9]");
        assertThat(figures)
                .doesNotContain(
                        "13800138000", "jin.hailan", here.slug(), "no-such-district", "ccccccc", TestOperator.TOKEN)
                .doesNotContainPattern(Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-"));
    }

    private MvcTestResult asOperator(String address) {
        return pages.get()
                .uri(address)
                .header("Authorization", "Bearer " + TestOperator.TOKEN)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
