package org.gongjian.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the public reads of the launch's money: three figures, the vouchers, and two disclosures. */
@DemoTest
class DongyingMoneyTests {

    private static final String MONEY = "/dongying-port/money";
    private static final String ID = "/[0-9a-f-]{36}";

    @Autowired
    private DemoPages pages;

    @Test
    void pledgedReceivedAndSpentAreThreeFiguresThatOpenToTheirRows() {
        assertThat(pages.text(null, MONEY, "zh-CN")).contains("103,600", "102,660", "公益凉亭");
        assertThat(pages.text(null, MONEY, "en")).contains("103,600", "102,660", "Public-welfare gazebo");
        assertThat(pages.text(null, MONEY + "/rows/spent", "zh-CN")).contains("塑胶颗粒和胶水", "21,500", "凭证 XF-2022-01");
        assertThat(pages.text(null, MONEY + "/rows/received", "en")).contains("32,000", "800");
    }

    @Test
    void aPrivatePersonWhoWasPaidIsNamedNowhere() {
        assertThat(pages.text(null, MONEY + "/rows/spent", "zh-CN"))
                .contains("六名学生的学费补助")
                .doesNotContain("六名学生的家庭");
    }

    @Test
    void bothDisclosuresTellOfTheirDaysOnly() {
        List<String> told = pages.links(null, "/dongying-port/disclosures").stream()
                .filter(link -> link.matches("/dongying-port/disclosures" + ID))
                .map(link -> pages.text(null, link, "zh-CN"))
                .toList();
        assertThat(told).hasSize(2);
        assertThat(told).anySatisfy(july -> assertThat(july).contains("103,600", "87,600", "78,660", "8,940"));
        assertThat(told).anySatisfy(rest -> assertThat(rest).contains("16,000", "940", "24,000", "全部结清"));
    }

    @Test
    void nothingIsOverdueInTheDemo() {
        assertThat(pages.text(pages.signedIn("dongying-coordinator"), "/dongying-port/desk", "zh-CN"))
                .doesNotContain("资金上次公示到");
    }
}
