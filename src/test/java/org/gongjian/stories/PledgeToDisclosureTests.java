package org.gongjian.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.claims.TestClaims;
import org.gongjian.files.TestDocuments;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The second story's money: what a claim pledged is seen, comes, is spent on a voucher and disclosed by two people; what may not
 * be is refused with its reason, and nothing typed is lost.
 */
@RoomTest
@Tag("browser")
class PledgeToDisclosureTests {

    @Autowired
    private TestClaims claims;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private TestDistrict district;
    private String home;

    @BeforeEach
    void aPledgeOfTheLaunch() {
        clock.set(TestClock.STORY);
        district = claims.aDistrict();
        claims.made(district, claims.withMoney(district, claims.track(district), 1));
        home = "/" + district.slug();
    }

    @Test
    void theThreeFiguresFromThePledgeToThePublicPage() {
        String second = accounts.account(district.district(), Role.COORDINATOR, null, district.communityUnit())
                .userName();
        try (Walker coordinator = signedIn(
                        "coordinator", district.account(Role.COORDINATOR).userName());
                Walker colleague = signedIn("colleague", second);
                Walker visitor = new Walker("visitor", base(), new Typing())) {
            visitor.opens(home + "/money?lang=zh-CN").reads("36,000").keepsAPictureOf("money-pledged");
            coordinator.opens(home + "/money");
            coordinator.page().locator("main .gj-table a").first().click();
            coordinator.page().waitForURL("**/money/funds/**");
            String fund = coordinator.path();
            received(coordinator, fund);
            spent(coordinator, fund);
            visitor.opens(fund).reads("20,000元", "8,500.5元", "11,499.5元").doesNotRead("回单 88");
            String disclosure = drafted(coordinator, visitor);
            colleague
                    .opens(home + "/desk")
                    .reads("公示草稿待另一人核对")
                    .opens(disclosure)
                    .follows("核对并发布")
                    .presses("属实，发布")
                    .reads("已发布");
            visitor.opens(disclosure + "?lang=zh-CN")
                    .reads("36,000", "20,000", "8,500.5", "11,499.5", "面层材料", "发票 7")
                    .keepsAPictureOf("money-disclosure");
            visitor.opens(disclosure + "?lang=en").reads("Pledged", "Received", "Spent", "36,000", "20,000", "8,500.5");
            visitor.opens(home + "/money?lang=en").reads("36,000", "20,000", "8,500.5");
        }
    }

    /** A third decimal and more than was pledged are refused beside the field; the reference stays typed. */
    private void received(Walker coordinator, String fund) {
        coordinator.opens(fund).follows("登记到账").types("yuan", "20000.005").types("reference", "回单 88");
        refused(coordinator, "登记", "金额最多两位小数", "yuan");
        coordinator.types("yuan", "40000");
        refused(coordinator, "登记", "待到账的只有36,000元", "yuan");
        assertThat(coordinator.finds("reference")).isEqualTo("回单 88");
        coordinator.types("yuan", "20,000").presses("登记").reads("待到账16,000元，结余20,000元");
    }

    /** The voucher comes first; profit is no purpose, and what did not come is not spent. */
    private void spent(Walker coordinator, String fund) {
        coordinator.opens(fund + "/new/spent").reads("添加凭证扫描件").follows("添加凭证扫描件");
        coordinator
                .page()
                .locator("main [name='file']")
                .setInputFiles(new FilePayload("invoice.pdf", "application/pdf", TestDocuments.pdf()));
        coordinator.types("description", "面层材料发票", "Invoice for the surface").presses("添加文档");
        coordinator
                .opens(fund + "/new/spent")
                .types("yuan", "20000.01")
                .chooses("use", "profit")
                .types("payee", "海蓝建材", "Hailan Building Supplies")
                .types("what", "面层材料", "Material of the surface")
                .chooses("voucher", "面层材料发票")
                .types("reference", "发票 7");
        refused(coordinator, "登记", "法律禁止", "use");
        coordinator.chooses("use", "community");
        refused(coordinator, "登记", "到账资金只剩20,000元", "yuan");
        assertThat(coordinator.finds("what.zh")).isEqualTo("面层材料");
        coordinator.types("yuan", "8500.50").presses("登记").reads("海蓝建材", "面层材料", "发票 7");
        coordinator.keepsAPictureOf("money-fund");
    }

    private String drafted(Walker coordinator, Walker visitor) {
        visitor.opens(home + "/disclosures?lang=zh-CN").reads("还没有公示");
        coordinator.opens(home + "/disclosures").follows("起草公示").presses("起草").reads("须由另一人核对并发布");
        String disclosure = coordinator.path();
        visitor.page().navigate(base() + disclosure);
        assertThat(visitor.page().locator("main").innerText()).doesNotContain("36,000");
        coordinator.keepsAPictureOf("money-draft");
        return disclosure;
    }

    private static void refused(Walker walker, String button, String why, String field) {
        walker.page()
                .locator("main form.gj-form button.btn-primary:has-text('" + button + "')")
                .click();
        walker.page().waitForLoadState();
        walker.page().waitForSelector("main .gj-errors");
        assertThat(walker.page().locator("main .gj-errors").innerText()).contains(why);
        assertThat(walker.page().locator("main [name='" + field + "']").first().getAttribute("aria-invalid"))
                .isEqualTo("true");
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Walker signedIn(String name, String userName) {
        Walker walker = new Walker(name, base(), new Typing());
        walker.opens("/sign-in?lang=zh-CN")
                .types("userName", userName)
                .types("password", TestAccounts.PASSWORD)
                .presses("登录");
        return walker;
    }
}
