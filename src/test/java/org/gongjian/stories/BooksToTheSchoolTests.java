package org.gongjian.stories;

import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.custody.transfers.Transfers;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.ReceiptChoice;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The fifth story's gift: a hundred books go from the community through somebody who carries them to a school in another province.
 * Both confirm with a code and without an account, and whoever gave them follows them without a name.
 */
@RoomTest
@Tag("browser")
class BooksToTheSchoolTests {

    @Autowired
    private TestGifts gifts;

    @Autowired
    private Transfers transfers;

    @LocalServerPort
    private int port;

    private TestGifts.Hunchun hunchun;
    private String home;
    private String tracking;

    @BeforeEach
    void aHundredBooksOnTheShelf() {
        hunchun = gifts.hunchun();
        GiftId gift =
                gifts.received(hunchun, hunchun.details(false, ReceiptChoice.ISSUED, List.of(hunchun.yearbook(100))));
        home = "/" + hunchun.district().slug();
        tracking = hunchun.within(
                () -> transfers.trackingCode(gift.ref()).orElseThrow().shown());
    }

    @Test
    void theBooksReachTheSchoolAndTheDonorReadsItsThanks() {
        try (Walker coordinator = new Walker("coordinator", base(), new Typing());
                Walker carrier = new Walker("carrier", base(), new Typing());
                Walker school = new Walker("school", base(), new Typing());
                Walker donor = new Walker("donor", base(), new Typing())) {
            coordinator
                    .opens("/sign-in?lang=zh-CN")
                    .types(
                            "userName",
                            hunchun.district().account(Role.COORDINATOR).userName())
                    .types("password", TestAccounts.PASSWORD)
                    .presses("登录")
                    .opens(home + "/desk/transfers/new?from=place-"
                            + hunchun.room().value());
            sends(coordinator, "101", "person", "杨自中", "Yang Zizhong");
            coordinator.isRefused("发出", "100").types("lines[0].quantity", "100").presses("发出");
            String toTheCarrier = code(coordinator);
            String handedOn = coordinator.path();
            donor.opens("/track/" + tracking + "?lang=zh-CN").reads("已发出").doesNotRead("杨自中");
            confirms(carrier, toTheCarrier, "");

            coordinator.opens(handedOn).follows("从该处继续转交");
            sends(coordinator, "100", "school", "竹田小学", "Zhutian Primary School");
            coordinator.presses("发出");
            String toTheSchool = code(coordinator);
            coordinator.keepsAPictureOf("books-to-the-school");
            confirms(school, toTheSchool, "孩子们很喜欢这些书");
            school.opens("/arrival/" + toTheSchool).reads("已确认", "孩子们很喜欢这些书");

            donor.opens("/track/" + tracking)
                    .reads("转交人", "已送达并确认：一所学校", "孩子们很喜欢这些书")
                    .doesNotRead("杨自中", "竹田", "碧江")
                    .keepsAPictureOf("books-followed");
            donor.opens("/track/" + tracking + "?lang=en").reads("A school").doesNotRead("Zhutian", "Yang Zizhong");
        }
    }

    private static void sends(Walker coordinator, String quantity, String kind, String zh, String en) {
        coordinator
                .types("lines[0].quantity", quantity)
                .chooses("kind", kind)
                .types("name", zh, en)
                .types("address", "贵州省铜仁市碧江区")
                .types("carrier", "邮政快递", "By post")
                .types("on", "2024-06-05");
    }

    /** Without an account: the code is enough, and no name is shown. */
    private static void confirms(Walker receiver, String code, String thanks) {
        receiver.opens("/arrival/" + code + "?lang=zh-CN")
                .reads("物品送达确认")
                .doesNotRead("杨自中", "竹田", "碧江")
                .types("lines[0].quantity", "100")
                .types("on", "2024-06-05")
                .types("thanks", thanks);
        if (!thanks.isEmpty()) {
            receiver.checks("show");
        }
        receiver.presses("确认送达").reads("已确认");
    }

    private static String code(Walker coordinator) {
        return coordinator.page().locator("main .gj-code").first().innerText().strip();
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
