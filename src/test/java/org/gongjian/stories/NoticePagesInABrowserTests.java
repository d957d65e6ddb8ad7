package org.gongjian.stories;

import org.gongjian.RoomTest;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GivingDesk;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.notices.mail.TestEmails;
import org.gongjian.publishing.TestBulletins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of notices as people see them: accessible, without sideways scroll on a phone, in both languages. */
@RoomTest
@Tag("browser")
class NoticePagesInABrowserTests {

    @Autowired
    private TestGifts gifts;

    @Autowired
    private GivingDesk giving;

    @Autowired
    private TestBulletins bulletins;

    @Autowired
    private TestEmails emails;

    @LocalServerPort
    private int port;

    private TestGifts.Hunchun here;
    private TestDistrict district;

    @BeforeEach
    void begin() {
        here = gifts.hunchun();
        district = here.district();
    }

    @Test
    void anInboxFullAndEmpty() {
        GiftId returned = gifts.registered(here, here.books());
        here.run(() -> giving.askToCorrect(here.contact(), returned, 1, "四本，不是三本"));
        gifts.received(here, here.counted());
        bulletins.published(here);
        try (Walker contact = signedIn("contact", Role.UNIT_CONTACT)) {
            contact.opens("/" + district.slug() + "/desk/notices")
                    .reads("捐赠待确认", "简报已发布", "未读")
                    .keepsAPictureOf("notices-inbox");
            contact.presses("全部标为已读").reads("已全部阅读").keepsAPictureOf("notices-inbox-read");
            contact.opens("/" + district.slug() + "/desk").reads("通知：全部已读");
        }
        try (Walker volunteer = signedIn("volunteer", Role.VOLUNTEER)) {
            volunteer.opens("/" + district.slug() + "/desk/notices").reads("还没有通知");
            volunteer.keepsAPictureOf("notices-inbox-empty");
            volunteer.opens("/me").keepsAPictureOf("notices-me");
        }
    }

    @Test
    void choicesAndWhatWentOut() {
        emails.confirmed(here.coordinator());
        gifts.confirmed(here, here.books());
        emails.send(district);
        try (Walker coordinator = signedIn("coordinator", Role.COORDINATOR)) {
            coordinator.opens("/account/notices").reads("已确认").keepsAPictureOf("notices-choices");
            coordinator.opens("/" + district.slug() + "/desk/sent").reads("待发送", "仅收件箱");
            coordinator.keepsAPictureOf("notices-sent");
        }
    }

    @Test
    void anOfficersWebhook() {
        try (Walker officer = signedIn("officer", Role.DISTRICT_OFFICER)) {
            officer.opens("/" + district.slug() + "/office/notices").keepsAPictureOf("notices-office");
            officer.follows("添加 Webhook")
                    .types("name", "即时通讯对接程序")
                    .types("url", "http://127.0.0.1:9/hook")
                    .checks("kinds")
                    .presses("保存")
                    .reads("请立即复制密钥");
            officer.presses("发送测试").reads("对方没有应答").keepsAPictureOf("notices-webhook");
        }
    }

    private Walker signedIn(String name, Role role) {
        Walker walker = new Walker(name, "http://127.0.0.1:" + port, new Typing());
        walker.opens("/sign-in?lang=zh-CN")
                .types("userName", district.account(role).userName())
                .types("password", TestAccounts.PASSWORD)
                .presses("登录");
        return walker;
    }
}
