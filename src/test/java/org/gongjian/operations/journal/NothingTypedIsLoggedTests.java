package org.gongjian.operations.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class NothingTypedIsLoggedTests {

    private static final String NAME = "欧阳银杏";
    private static final String PHONE = "13987654321";
    private static final String ID_NUMBER = "11010519491231002X";
    private static final String CODE = "Zm9yLXRlc3RzLW9ubHktMzItbGV0dGVy";
    private static final String PASSWORD = "a shelf of local histories";
    private static final String[] SECRETS = {NAME, PHONE, "139 8765 4321", ID_NUMBER, CODE, PASSWORD, "yinxing"};

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final TestDistrict here;

    NothingTypedIsLoggedTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
    }

    @Test
    void aRequestIsOneEventWithItsRouteAndTheAccountsId() {
        TestAccount officer = here.account(Role.DISTRICT_OFFICER);
        try (var heard = new Heard()) {
            MvcTestResult page = pages.get()
                    .uri("/" + here.slug() + "/office?name=" + NAME)
                    .cookie(sessions.of(officer))
                    .exchange();
            String id = page.getResponse().getHeader("X-Request-Id");
            assertThat(heard.lines())
                    .filteredOn(line -> line.contains("AccessLog: request"))
                    .singleElement()
                    .asString()
                    .contains(
                            "http.request.method=GET",
                            "http.route=/{district}/office ",
                            "http.response.status_code=200",
                            "event.duration=",
                            "district=" + here.slug(),
                            "user.id=" + officer.id().value(),
                            "http.request.id=" + id);
            assertThat(heard.objects())
                    .filteredOn(object -> object.contains("AccessLog"))
                    .singleElement()
                    .asString()
                    .contains("\"route\":\"/{district}/office\"", "\"status_code\":200", String.valueOf(id));
            assertThat(heard.everything()).doesNotContain(SECRETS);
        }
    }

    @Test
    void formsAndAddressesLeaveNothingBehind() {
        try (var heard = new Heard()) {
            invite("name", NAME, "phone", "139 8765 4321", "role", "EDITOR");
            invite("name", NAME, "phone", ID_NUMBER, "role", "EDITOR");
            invite("name", NAME, "phone", PHONE, "role", NAME);
            invite("name", NAME + "\u0000" + ID_NUMBER, "phone", PHONE, "role", "EDITOR");
            send("/sign-in", "userName", "yinxing." + PHONE, "password", PASSWORD);
            send("/invitation/" + CODE, "userName", "yinxing", "password", PASSWORD);
            send("/password/" + CODE, "password", PASSWORD);
            for (String address : new String[] {
                "/invitation/" + CODE,
                "/password/" + CODE,
                "/verify/" + CODE,
                "/nowhere/" + NAME + "?phone=" + PHONE,
                "/" + here.slug() + "/search?q=" + NAME,
                "/" + here.slug() + "/activities/" + PHONE,
                "/" + here.slug() + "/activities?from=" + ID_NUMBER,
                "/api/v1/" + here.slug() + "/activities?limit=" + PHONE,
                "/me?next=" + CODE
            }) {
                pages.get().uri(address).exchange();
            }
            assertThat(heard.lines())
                    .as("one event each")
                    .filteredOn(line -> line.contains("AccessLog: request"))
                    .hasSize(16);
            assertThat(heard.everything())
                    .contains("http.route=/invitation/{code}")
                    .doesNotContain(SECRETS);
        }
    }

    static Stream<String> brokenRules() {
        return Stream.of(
                "insert into person (id, name, phone_mask) values (gen_random_uuid(), :name || ' ' || :phone || ' ', null)",
                "insert into person (id, name, phone_mask) values (gen_random_uuid(), :name, :phone)",
                "insert into person (id, name, birth_date) values (gen_random_uuid(), :name, cast(:phone as date))",
                "insert into person (id, name, birth_date) values (cast(:phone as uuid), :name, null)",
                """
                with again as (select gen_random_uuid() as id)
                insert into person (id, name) select id, :name || :phone from again, generate_series(1, 2)
                """);
    }

    /** The driver's words are kept out of the log whoever logs them. */
    @ParameterizedTest
    @MethodSource("brokenRules")
    void whatTheDatabaseRefusesIsNotQuoted(String statement) {
        try (var heard = new Heard()) {
            Throwable refused = catchThrowable(() -> CurrentDistrict.run(
                    here.district().id(),
                    () -> transaction.executeWithoutResult(status -> jdbc.sql(statement)
                            .param("name", NAME)
                            .param("phone", PHONE)
                            .update())));
            assertThat(refused).isNotNull();
            LoggerFactory.getLogger(getClass()).error("a job failed", refused);
            assertThat(heard.everything())
                    .contains("a job failed", "SQLSTATE 2", "NothingTypedIsLoggedTests")
                    .doesNotContain(SECRETS);
        }
    }

    @Test
    void theServersDetailIsNotEvenInTheException() {
        Throwable refused = catchThrowable(() -> CurrentDistrict.run(
                here.district().id(),
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "insert into person (id, name, phone_mask) values (gen_random_uuid(), :name, '1*')")
                        .param("name", NAME)
                        .update())));
        assertThat(refused)
                .isNotNull()
                .rootCause()
                .hasMessageContaining("person")
                .message()
                .doesNotContain(NAME);
    }

    private void invite(String... fields) {
        var form = pages.post()
                .uri("/" + here.slug() + "/office/invitations")
                .cookie(sessions.of(here.account(Role.DISTRICT_OFFICER)))
                .with(FormToken.sent())
                .param("id", NewId.uuid().toString());
        for (int field = 0; field < fields.length; field += 2) {
            form = form.param(fields[field], fields[field + 1]);
        }
        form.exchange();
    }

    private void send(String address, String... fields) {
        var form = pages.post().uri(address).with(FormToken.sent());
        for (int field = 0; field < fields.length; field += 2) {
            form = form.param(fields[field], fields[field + 1]);
        }
        form.exchange();
    }
}
