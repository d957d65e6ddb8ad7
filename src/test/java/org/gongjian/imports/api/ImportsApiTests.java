package org.gongjian.imports.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestPrograms;
import org.gongjian.imports.ImportId;
import org.gongjian.imports.TestWaiting;
import org.gongjian.people.People;
import org.gongjian.people.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@RoomTest
class ImportsApiTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    @Autowired
    private People people;

    private final TestWaiting waiting;
    private final TestGifts.Hunchun here;

    ImportsApiTests(@Autowired TestGifts fixtures, @Autowired AutowireCapableBeanFactory beans) {
        here = fixtures.hunchun();
        waiting = beans.createBean(TestWaiting.class);
    }

    @Test
    void aTableIsSentCheckedRunAndTakenBack() throws InterruptedException {
        String id = ImportId.next().value().toString();
        assertThat(send(here.coordinator(), id, "姓名,手机\n王芳,13800000001\n李明,13800000002\n"))
                .hasStatus(201)
                .containsHeader("ETag");
        JsonNode look = programs.read(get("/" + id + "/preview"));
        assertThat(look.at("/columns/1/heading").asString()).isEqualTo("手机");

        assertThat(step(id, "check", Map.of("sheet", 0, "header", 1, "columns", Map.of("name", 0, "phone", 1))))
                .hasStatus(202);
        JsonNode checked = ended(id);
        assertThat(checked.path("state").asString()).isEqualTo("CHECKED");
        assertThat(checked.at("/counts/created").asInt()).isEqualTo(2);

        assertThat(step(id, "run", Map.of("updates", false))).hasStatus(202);
        assertThat(ended(id).path("state").asString()).isEqualTo("DONE");
        assertThat(known("13800000001")).isTrue();

        assertThat(step(id, "undo", "")).hasStatus(202);
        assertThat(ended(id).path("state").asString()).isEqualTo("UNDONE");
        assertThat(known("13800000001")).isFalse();
    }

    @Test
    void whatIsWrongIsListedByRowAndColumnAndNothingRuns() throws InterruptedException {
        String id = ImportId.next().value().toString();
        send(here.coordinator(), id, "姓名,手机\n王芳,1380000\n");
        step(id, "check", Map.of("sheet", 0, "header", 1, "columns", Map.of("name", 0, "phone", 1)));
        ended(id);

        assertThat(programs.read(get("/" + id + "/faults")).path("items"))
                .isNotEmpty()
                .anySatisfy(fault -> {
                    assertThat(fault.path("row").asInt()).isEqualTo(2);
                    assertThat(fault.path("column").asString()).isEqualTo("B");
                    assertThat(fault.at("/why/en").asString()).isNotEmpty();
                });
        assertThat(step(id, "run", Map.of("updates", false))).hasStatus(409);
        assertThat(programs.change(site, POST, here.coordinator(), path("/" + id + "/discard"), "")
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void onlyWhoMayImportSendsATable() {
        assertThat(send(here.contact(), ImportId.next().value().toString(), "姓名\n王芳\n"))
                .hasStatus(403);
        assertThat(send(here.coordinator(), ImportId.next().value().toString(), ""))
                .hasStatus(422);
    }

    private boolean known(String phone) {
        return here.within(() -> !people.byPhone(new PhoneNumber(phone)).isEmpty());
    }

    private JsonNode ended(String id) throws InterruptedException {
        waiting.forTheImport(id);
        return programs.read(get("/" + id));
    }

    private MvcTestResult step(String id, String step, Object body) {
        String version = programs.read(get("/" + id)).path("version").asString();
        return programs.change(site, POST, here.coordinator(), path("/" + id + "/" + step), body)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private MvcTestResult send(Actor by, String id, String table) {
        return site.post()
                .uri(path("/uploads?kind=PEOPLE&name=people.csv&id=" + id + "&area="
                        + here.district().community().value()))
                .header("Authorization", "Bearer " + programs.secret(by))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(table.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private MvcTestResult get(String rest) {
        return programs.get(site, here.coordinator(), path(rest)).exchange();
    }

    private String path(String rest) {
        return "/api/v1/" + here.district().slug() + "/imports" + rest;
    }
}
