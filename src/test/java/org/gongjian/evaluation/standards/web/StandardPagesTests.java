package org.gongjian.evaluation.standards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.evaluation.standards.Edition;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.EditionState;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorTree;
import org.gongjian.evaluation.standards.Standards;
import org.gongjian.evaluation.standards.TreeTable;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class StandardPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private Standards standards;

    private final TestDistrict here;

    StandardPagesTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
    }

    @Test
    void aSampleIsTakenPublishedAndFollowedByANextEdition() {
        assertThat(get(Actor.visitor(), "/standards")).hasStatusOk().bodyText().contains("暂无测评标准");
        assertThat(get(here.officer(), "/standards/new"))
                .hasStatusOk()
                .bodyText()
                .contains("公共场馆");
        String draft = at(post(
                here.officer(), "/standards", Map.of("id", UUID.randomUUID().toString(), "sample", "venue")));
        assertThat(get(Actor.visitor(), draft)).hasStatus(404);
        assertThat(get(here.officer(), draft)).hasStatusOk().bodyText().contains("末级指标126项，满分255分", "草稿");
        assertThat(post(here.coordinator(), draft + "/step/publish", version(draft)))
                .hasStatus(403);
        at(post(here.officer(), draft + "/step/publish", version(draft)));
        assertThat(get(Actor.visitor(), draft)).hasStatusOk().bodyText().contains("已发布", "社区活动场次");
        assertThat(get(here.officer(), draft + "/indicators/new")).hasStatus(409);
        String standard = "/standards/" + edition(draft).standard().value();
        assertThat(get(here.officer(), standard)).hasStatusOk().bodyText().contains("编写下一版");
        String next = at(post(here.officer(), standard + "/editions", Map.of()));
        assertThat(post(here.officer(), standard + "/editions", Map.of())).hasStatus(409);
        Indicator leaf = leaf(next, "1.1.1");
        String address = next + "/indicators/" + leaf.id().value();
        assertThat(get(here.officer(), address))
                .hasStatusOk()
                .bodyText()
                .contains("1.1.1", leaf.name().zh());
        Map<String, String> typed = typed(next, leaf);
        typed.put("points", "3");
        at(post(here.officer(), next + "/indicators", typed));
        assertThat(get(here.officer(), next)).hasStatusOk().bodyText().contains("1.1的下级合计11分，本级为10分");
        assertThat(post(here.officer(), next + "/step/publish", version(next)))
                .hasStatus(409)
                .bodyText()
                .contains("1.1的下级合计11分");
        at(post(here.officer(), address + "/step/down", version(next)));
        assertThat(tree(next).below(leaf(next, "1.1").id()))
                .extracting(Indicator::code)
                .startsWith("1.1.2", "1.1.1");
        assertThat(post(here.officer(), address + "/step/remove", Map.of("version", "1")))
                .hasStatus(409);
        assertThat(get(here.officer(), next + "/changes"))
                .hasStatusOk()
                .bodyText()
                .contains("须重新测评", "2分 → 3分");
        at(post(here.officer(), address + "/step/remove", version(next)));
        assertThat(get(here.officer(), next + "/changes")).bodyText().contains("删除");
        at(post(here.officer(), draft + "/step/retire", version(draft)));
        assertThat(edition(draft).state()).isEqualTo(EditionState.RETIRED);
    }

    @Test
    void aTableIsCheckedFirstAndTakenWholeOrNotAtAll() {
        String draft = at(post(
                here.officer(), "/standards", Map.of("id", UUID.randomUUID().toString(), "title.zh", "街道测评标准")));
        assertThat(get(here.officer(), draft + "/import"))
                .hasStatusOk()
                .bodyText()
                .contains("只检查");
        String broken = "编号,名称,类型,分值,测评方法\n1,机制,分类,9,\n1.1,计划,计分,3,材料审核\n";
        assertThat(sent(draft, broken, false)).bodyText().contains("D2", "1的下级合计3分，本级为9分", "未导入任何内容");
        assertThat(tree(draft).all()).isEmpty();
        String whole = broken.replace(",9,", ",3,");
        assertThat(sent(draft, whole, true)).hasStatusOk().bodyText().contains("没有错误");
        assertThat(tree(draft).all()).isEmpty();
        assertThat(sent(draft, whole, false)).hasStatus(303);
        assertThat(tree(draft).all()).hasSize(2);
        assertThat(sent(draft, "", false)).hasStatus(422);
    }

    @Test
    void theTableOfAnEditionComesBackAsItWas() {
        String draft = at(post(
                here.officer(), "/standards", Map.of("id", UUID.randomUUID().toString(), "sample", "library")));
        byte[] table = get(here.officer(), draft + "/table").getResponse().getContentAsByteArray();
        TreeTable.Reading reading = TreeTable.read(table);
        assertThat(reading.faults()).isEmpty();
        List<Indicator> there = tree(draft).all();
        assertThat(reading.indicators()).hasSameSizeAs(there);
        for (int i = 0; i < there.size(); i++) {
            Indicator one = there.get(i);
            Indicator back = reading.indicators().get(i);
            assertThat(back.code()).isEqualTo(one.code());
            assertThat(back.name()).isEqualTo(one.name());
            assertThat(back.requirement()).isEqualTo(one.requirement());
            assertThat(back.points()).isEqualByComparingTo(one.points());
            assertThat(back.recipe()).isEqualTo(one.recipe());
            assertThat(back.formula()).isEqualTo(one.formula());
            assertThat(back.monthly()).isEqualTo(one.monthly());
        }
    }

    @Test
    void whatIsTypedWrongStandsBesideItsField() {
        String draft = at(post(
                here.officer(), "/standards", Map.of("id", UUID.randomUUID().toString(), "sample", "library")));
        Map<String, String> typed = typed(draft, leaf(draft, "1.1.1"));
        typed.put("id", UUID.randomUUID().toString());
        assertThat(post(here.officer(), draft + "/indicators", typed))
                .hasStatus(422)
                .bodyText()
                .contains("编号1.1.1已存在");
        typed.put("code", "1.1.9");
        typed.put("method", "measured");
        typed.put("formula", "2 * steps");
        assertThat(post(here.officer(), draft + "/indicators", typed))
                .hasStatus(422)
                .bodyText()
                .contains("第5个字符处的“steps”");
        typed.put("points", "two");
        assertThat(post(here.officer(), draft + "/indicators", typed)).hasStatus(422);
    }

    private Map<String, String> typed(String edition, Indicator leaf) {
        Map<String, String> typed = new HashMap<>(version(edition));
        typed.put("id", leaf.id().value().toString());
        typed.put("parent", leaf.parentId().orElseThrow().value().toString());
        typed.put("code", leaf.code());
        typed.put("name.zh", String.valueOf(leaf.name().zh()));
        typed.put("role", leaf.role().stored());
        typed.put("method", "documents");
        typed.put("points", "2");
        typed.put("scorers", "2");
        return typed;
    }

    private Map<String, String> version(String edition) {
        return Map.of("version", String.valueOf(edition(edition).version()));
    }

    private Edition edition(String address) {
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        return here.within(() -> standards.edition(new EditionId(id))).orElseThrow();
    }

    private IndicatorTree tree(String address) {
        return here.within(() -> standards.requireTree(edition(address).id()));
    }

    private Indicator leaf(String address, String code) {
        return tree(address).all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult sent(String edition, String table, boolean dry) {
        var request = signedIn(
                        here.officer(),
                        pages.post()
                                .uri(uri(edition + "/import"))
                                .header("Accept-Language", "zh-CN")
                                .with(FormToken.sent()))
                .multipart()
                .file(new MockMultipartFile("file", "标准.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        version(edition).forEach(request::param);
        if (dry) {
            request.param("dry", "true");
        }
        return request.exchange();
    }

    private MvcTestResult get(Actor by, String below) {
        return signedIn(by, pages.get().uri(uri(below)).header("Accept-Language", "zh-CN"))
                .exchange();
    }

    private MvcTestResult post(Actor by, String below, Map<String, String> fields) {
        var request =
                pages.post().uri(uri(below)).header("Accept-Language", "zh-CN").with(FormToken.sent());
        fields.forEach(request::param);
        return signedIn(by, request).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder signedIn(Actor actor, MockMvcTester.MockMvcRequestBuilder request) {
        return actor.accountId() == null ? request : request.cookie(sessions.of(actor.accountId()));
    }

    private String uri(String below) {
        return below.startsWith("/" + here.slug() + "/") ? below : "/" + here.slug() + below;
    }

    private static String at(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        @Nullable String address = result.getResponse().getRedirectedUrl();
        assertThat(address).isNotNull();
        return String.valueOf(address).replaceAll("#.*", "");
    }
}
