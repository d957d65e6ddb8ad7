package org.gongjian.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongjian.RoomTest;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.imports.TestTables;
import org.gongjian.imports.TestWaiting;
import org.gongjian.people.People;
import org.gongjian.people.PhoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class ImportPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private People people;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private TestDistrict here;

    @BeforeEach
    void aDistrict() {
        here = accounts.aDistrict();
    }

    @Test
    void anEmptyListOffersTheFormAndEmptyTables() {
        assertThat(get(Role.DISTRICT_OFFICER, "imports?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "No table has been imported yet", "imports/new", "templates/people", "templates/organizations");
        assertThat(get(Role.COORDINATOR, "imports?lang=zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("还没有导入过表格", "人员空表")
                .doesNotContain("templates/organizations");
        assertThat(get(Role.VOLUNTEER, "imports?lang=en"))
                .hasStatus(403)
                .bodyText()
                .contains("imported by officers and coordinators", "the coordinator of the community");
        assertThat(get(Role.COORDINATOR, "desk?lang=en")).bodyText().contains("from your spreadsheets");
        assertThat(get(Role.EDITOR, "desk?lang=en")).bodyText().doesNotContain("from your spreadsheets");
    }

    @Test
    void aTableGoesFromTheFormToTheRecordsAndBack() throws Exception {
        String id = NewId.uuid().toString();
        byte[] table = TestTables.xlsx(List.of(
                List.of("姓名", "手机号", "备注"), List.of("王芳", "13800000001", "组长"), List.of("李雷", "13800000002", "")));
        assertThat(send(id, "people", "名单.xlsx", table)).hasStatus(303).hasRedirectedUrl(at("imports/" + id));

        assertThat(get(Role.DISTRICT_OFFICER, "imports/" + id + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Which column is what", "B: 手机号", "138******01", "王芳")
                .contains("Columns that are left aside: 备注")
                .doesNotContain("13800000001");

        Map<String, String> mapping =
                Map.of("version", "0", "sheet", "0", "header", "1", "field.name", "0", "field.phone", "1");
        assertThat(post("imports/" + id + "/check", mapping)).hasStatus(303);
        assertThat(post("imports/" + id + "/check?lang=en", mapping)).hasStatus(409);
        await(id);
        assertThat(get(Role.DISTRICT_OFFICER, "imports/" + id + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Everything can be brought in", "<strong>2</strong>", "name=\"version\" value=\"2\"");

        assertThat(post("imports/" + id + "/run", Map.of("version", "2"))).hasStatus(303);
        await(id);
        assertThat(get(Role.DISTRICT_OFFICER, "imports/" + id + "?lang=zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("已经导入", "撤回这次导入", "导入了各行");
        assertThat(here.within(() -> people.byPhone(PhoneNumber.of("13800000001"))))
                .hasSize(1);

        assertThat(post("imports/" + id + "/undo", Map.of("version", "4"))).hasStatus(303);
        await(id);
        assertThat(get(Role.DISTRICT_OFFICER, "imports/" + id + "?lang=en"))
                .bodyText()
                .contains("everything is as it was");
        assertThat(here.within(() -> people.byPhone(PhoneNumber.of("13800000001"))))
                .isEmpty();
    }

    @Test
    void faultsStandInATableThatCanBeTakenAway() throws Exception {
        String id = NewId.uuid().toString();
        byte[] table = TestTables.csv("姓名,身份证号\n王芳,11010519491231002\n李雷,%s\n".formatted(TestTables.idNumber(3)));
        send(id, "people", "名单.csv", table);
        post(
                "imports/" + id + "/check",
                Map.of("version", "0", "sheet", "0", "header", "1", "field.name", "0", "field.idNumber", "1"));
        await(id);

        assertThat(get(Role.DISTRICT_OFFICER, "imports/" + id + "?lang=en"))
                .bodyText()
                .contains("Rows with faults: 1", "this has 17 characters", "There are rows with faults", "ID number")
                .doesNotContain("11010519491231002", "Bring them in</button>");
        byte[] sheet = get(Role.DISTRICT_OFFICER, "imports/" + id + "/faults?lang=en")
                .getResponse()
                .getContentAsByteArray();
        List<Row> rows = rows(sheet);
        assertThat(rows.getFirst().getCellText(2)).isEqualTo("What is wrong");
        assertThat(rows.get(1).getCellText(1)).isEqualTo("11010519491231002");
        assertThat(rows.get(1).getCellText(2)).contains("ID number: An ID number has 17 digits");
        assertThat(rows.get(2).getCellCount()).isEqualTo(2);
    }

    @Test
    void anEmptyTableHasTheHeadingsThatAreRecognised() throws Exception {
        byte[] sheet = get(Role.DISTRICT_OFFICER, "imports/templates/people?lang=zh-CN")
                .getResponse()
                .getContentAsByteArray();
        assertThat(rows(sheet).getFirst().getCellText(1)).isEqualTo("身份证号");
        for (String kind : List.of("people", "organizations", "places")) {
            for (String lang : List.of("zh-CN", "en")) {
                byte[] table = get(Role.DISTRICT_OFFICER, "imports/templates/" + kind + "?lang=" + lang)
                        .getResponse()
                        .getContentAsByteArray();
                String id = NewId.uuid().toString();
                send(id, kind, "空表.xlsx", table);
                String page = get(Role.DISTRICT_OFFICER, "imports/" + id + "?lang=en")
                        .getResponse()
                        .getContentAsString();
                assertThat(page)
                        .as(kind + lang)
                        .doesNotContain("Columns that are left aside")
                        .contains("Check the table");
            }
        }
        assertThat(get(Role.DISTRICT_OFFICER, "imports/templates/castles")).hasStatus(404);
    }

    @Test
    void whatIsWrongWithTheFormOrTheFileStandsBesideItsField() {
        assertThat(send(NewId.uuid().toString(), "", "", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"kind-e\"", "id=\"file-e\"");
        assertThat(send(NewId.uuid().toString(), "people", "a.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("这不是表格");
        assertThat(get(Role.COORDINATOR, "imports/new?lang=en&cut=off"))
                .bodyText()
                .contains("This file is too large");
        String id = NewId.uuid().toString();
        send(id, "people", "名单.csv", TestTables.csv("姓名,手机\n王芳,13800000001\n"));
        assertThat(post(
                        "imports/" + id + "/check?lang=en",
                        Map.of("version", "0", "sheet", "0", "header", "1", "field.name", "0", "field.phone", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("One column cannot be both", "field-phone-e");
        assertThat(post(
                        "imports/" + id + "/check?lang=en",
                        Map.of("version", "0", "sheet", "0", "header", "1", "field.phone", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("must be in the table");
        assertThat(post("imports/" + id + "/discard", Map.of())).hasStatus(303);
        assertThat(get(Role.DISTRICT_OFFICER, "imports/" + id + "?lang=en"))
                .bodyText()
                .contains("was given up");
    }

    private void await(String id) throws InterruptedException {
        beans.createBean(TestWaiting.class).forTheImport(id);
    }

    private static List<Row> rows(byte[] content) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            return workbook.getFirstSheet().read();
        }
    }

    private MvcTestResult send(String id, String kind, String name, byte[] content) {
        var request = pages.post()
                .uri(at("imports"))
                .cookie(sessions.of(here.account(Role.DISTRICT_OFFICER)))
                .with(FormToken.sent());
        var parts = request.multipart().file(new MockMultipartFile("file", name, null, content));
        return parts.param("id", id).param("kind", kind).exchange();
    }

    private MvcTestResult get(Role role, String below) {
        return pages.get()
                .uri(at(below))
                .cookie(sessions.of(here.account(role)))
                .exchange();
    }

    private MvcTestResult post(String below, Map<String, String> typed) {
        var request = pages.post()
                .uri(at(below))
                .cookie(sessions.of(here.account(Role.DISTRICT_OFFICER)))
                .with(FormToken.sent());
        typed.forEach(request::param);
        return request.exchange();
    }

    private String at(String below) {
        return "/" + here.slug() + "/" + below;
    }
}
