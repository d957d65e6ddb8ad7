package org.gongjian.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.gongjian.district.NewId;
import org.gongjian.identity.factors.TestApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An officer makes the account safe: with a passkey of a device that the browser plays, and with an app. */
@Tag("browser")
class SecondFactorStoryTests {

    private static final String PASSWORD = "Longer words keep 1";
    private static final Clock STORY = Clock.fixed(Instant.parse("2024-06-05T03:20:00Z"), ZoneOffset.UTC);

    @Test
    void anOfficerSignsInByAPasskeyByAnAppAndWithoutScripts() throws Exception {
        try (ServerProcess server =
                new ServerProcess(Path.of("target", "story", NewId.uuid().toString()))) {
            server.start();
            String site = server.address().replace("127.0.0.1", "localhost");
            try (Walker officer = new Walker("officer", site, new Typing())) {
                Device device = device(officer.page());
                officer.opens(server.invitation())
                        .types("userName", "hunchun.officer")
                        .types("password", PASSWORD)
                        .presses("开通我的账号");
                addsAPasskey(officer);
                signsInByIt(officer);
                isToldWhereTheDeviceRefuses(officer, device);
                takesTheSecondStep(officer);
                addsAnApp(officer);
                looksAround(officer);
                withoutScripts(site);
            }
        }
    }

    private static void addsAPasskey(Walker officer) {
        officer.opens("/account/second-factor")
                .keepsAPictureOf("second-factor-off")
                .opens("/account/second-factor/passkeys/new")
                .types("name", "我的手机");
        fill(officer, "current", PASSWORD);
        officer.presses("继续").reads("我的手机");
        press(officer.page(), "生成通行密钥");
        assertThat(officer.page().locator(".gj-recovery li")).hasCount(10);
        officer.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots/recovery-codes.png"))
                        .setFullPage(true));
        officer.opens("/account/second-factor").reads("我的手机", "已开启", "还剩 10 个");
    }

    private static void signsInByIt(Walker officer) {
        signsOut(officer);
        officer.opens("/sign-in?next=/account/sessions").keepsAPictureOf("sign-in");
        press(officer.page(), "用通行密钥登录");
        officer.page().waitForURL("**/account/sessions");
        officer.reads("这台设备", "您没有在别处登录");
    }

    private static void isToldWhereTheDeviceRefuses(Walker officer, Device device) {
        signsOut(officer);
        device.locksOut(true);
        officer.opens("/sign-in");
        press(officer.page(), "用通行密钥登录");
        assertThat(officer.page().locator("[data-passkey-failed]")).isVisible();
        device.locksOut(false);
        press(officer.page(), "使用通行密钥");
        officer.page().waitForURL("**/me");
    }

    private static void takesTheSecondStep(Walker officer) {
        signsOut(officer);
        givesThePassword(officer).reads("密码正确").keepsAPictureOf("second-step");
        press(officer.page(), "使用通行密钥");
        officer.page().waitForURL("**/me");
    }

    private static void addsAnApp(Walker officer) {
        officer.opens("/account/second-factor/app");
        fill(officer, "current", PASSWORD);
        officer.presses("继续");
        TestApp app =
                TestApp.reading(officer.page().locator("dd.font-monospace").innerText(), STORY);
        officer.keepsAPictureOf("app").types("oneTimePassword", app.code()).presses("确认");
        signsOut(officer);
        givesThePassword(officer)
                .types("oneTimePassword", app.code(1))
                .presses("登录")
                .reads("演示·区县管理员");
    }

    private static void looksAround(Walker officer) {
        officer.opens("/account/second-factor").keepsAPictureOf("second-factor-on");
        officer.opens("/account/sessions").keepsAPictureOf("sessions");
        officer.opens("/account").keepsAPictureOf("account");
        officer.opens("/hunchun/office/second-factor")
                .ticks("区县管理员")
                .presses("保存")
                .reads("已经保存")
                .keepsAPictureOf("factor-demand");
    }

    private static void withoutScripts(String site) {
        try (BrowserContext context = Chromium.browser()
                .newContext(Chromium.still().setJavaScriptEnabled(false).setLocale("zh-CN"))) {
            Page page = context.newPage();
            page.navigate(site + "/sign-in");
            press(page, "用通行密钥登录");
            assertThat(page.locator("[data-passkey-missing]")).isVisible();
            assertThat(page.locator("[data-passkey-ask]")).isHidden();
        }
    }

    /** Secrets and user names are typed again each time: past the ledger, which allows nothing twice. */
    private static void fill(Walker officer, String field, String secret) {
        officer.page().locator("main [name='" + field + "']").first().fill(secret);
    }

    private static Walker givesThePassword(Walker officer) {
        officer.opens("/sign-in");
        fill(officer, "userName", "hunchun.officer");
        fill(officer, "password", PASSWORD);
        return officer.presses("登录");
    }

    private static void signsOut(Walker officer) {
        officer.opens("/me").presses("退出登录");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** A phone with a lock, played by the browser. */
    private record Device(CDPSession browser, String id) {

        void locksOut(boolean refuses) {
            JsonObject change = new JsonObject();
            change.addProperty("authenticatorId", id);
            change.addProperty("isUserVerified", !refuses);
            browser.send("WebAuthn.setUserVerified", change);
        }
    }

    private static Device device(Page page) {
        CDPSession browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject added = new JsonObject();
        added.add("options", options);
        String id = browser.send("WebAuthn.addVirtualAuthenticator", added)
                .get("authenticatorId")
                .getAsString();
        return new Device(browser, id);
    }
}
