package org.gongjian.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.stories.HunchunWords.HEADLINE;
import static org.gongjian.stories.HunchunWords.HEADLINE_EN;
import static org.gongjian.stories.HunchunWords.PHOTO;
import static org.gongjian.stories.HunchunWords.PHOTO_EN;
import static org.gongjian.stories.HunchunWords.PURPOSE;
import static org.gongjian.stories.HunchunWords.THANKS;
import static org.gongjian.stories.HunchunWords.THANKS_EN;
import static org.gongjian.stories.HunchunWords.TITLE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.TestDistricts;
import org.gongjian.district.District;
import org.gongjian.files.TestPhotos;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestPrograms;
import org.gongjian.identity.UnitId;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The first story played wholly through the interface for programs by the generated client, once its people have their
 * accounts: each with a token of their own. Then every fact of it comes out of the interface and of the public pages.
 */
@RoomTest
class HunchunThroughTheApiTests {

    private static final Instant LATE_MORNING = Instant.parse("2024-06-05T03:20:00Z");

    @Autowired
    private TestDistricts districts;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestPrograms programs;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester pages;

    @LocalServerPort
    private int port;

    private final HunchunIds ids = new HunchunIds();

    @Test
    void aBookGiftWalksFromTheFirstOfficerToThePress(@TempDir Path folder) throws IOException {
        clock.set(LATE_MORNING);
        var registers = new HunchunRegistersByPrograms(ids);
        var morning = new HunchunMorningByPrograms(ids);
        District district = districts.found();
        Program officer = program(district, Role.DISTRICT_OFFICER, null);
        registers.listTheCommunity(officer);
        Program coordinator = program(district, Role.COORDINATOR, new UnitId(ids.community));
        registers.listTheArchivesPostsAndPlaces(coordinator);
        registers.listTheWords(coordinator);
        registers.pairUp(coordinator);
        morning.planAndHold(coordinator);
        morning.photograph(coordinator, Files.write(folder.resolve("IMG_0605.jpg"), TestPhotos.fromAPhone(1600, 1200)));
        morning.give(
                coordinator,
                program(district, Role.UNIT_CONTACT, new UnitId(ids.archives)),
                program(district, Role.UNIT_CONTACT, new UnitId(ids.community)));
        morning.quote(coordinator);
        morning.publish(program(district, Role.EDITOR, null), program(district, Role.EDITOR, null));

        var reading = new HunchunForPrograms(new Program(port, district.slug().value(), null), ids);
        reading.theUnitsAndTheirPairing();
        reading.thePromiseAndWhatKeepsIt();
        reading.theActivity();
        reading.theGiftTheThanksAndTheReadingRoom();
        reading.theBulletinAndItsPlacement();
        thePublicReads(district);
    }

    private void thePublicReads(District district) {
        reads(
                district,
                "/bulletins/" + ids.bulletin + "?lang=zh-CN",
                HEADLINE,
                THANKS,
                "铁伟文",
                "梁欢欢",
                "《防川村志》",
                "尚未清点",
                "中国吉林网",
                "3854463",
                "0431-82902222",
                PHOTO);
        reads(district, "/bulletins/" + ids.bulletin + "?lang=en", HEADLINE_EN, THANKS_EN, "Tie Weiwen", PHOTO_EN);
        reads(district, "/activities/" + ids.activity + "?lang=zh-CN", PURPOSE, "市档案馆", "民族团结", "社区各族居民", "社区本部");
        reads(district, "/gifts/" + ids.gift + "?lang=zh-CN", "珲春市档案馆", "党支部党员", "党委书记", "临时收据");
        reads(district, "/reading-rooms/" + ids.room + "?lang=zh-CN", "年鉴", "村志");
        reads(district, "/alliances/agreements/" + ids.agreement + "?lang=zh-CN", "1 / 4", TITLE);
    }

    private void reads(District district, String path, String... texts) {
        byte[] page = pages.get()
                .uri("/" + district.slug().value() + path)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        var main = Jsoup.parse(new String(page, StandardCharsets.UTF_8)).select("main");
        assertThat(main.text() + main.outerHtml()).as(path).contains(texts);
    }

    /** Somebody with an account and a mandate, as after an invitation, and their program. */
    private Program program(District district, Role role, @Nullable UnitId unit) {
        TestAccount account = accounts.account(district, role, null, unit);
        return new Program(port, district.slug().value(), programs.secret(account.actor()));
    }
}
