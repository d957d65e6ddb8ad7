package org.gongjian.reading.consignments.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.papers.ScannedPaper;
import org.gongjian.reading.TestLibrary;
import org.gongjian.reading.consignments.Consignment;
import org.gongjian.reading.consignments.ConsignmentDesk;
import org.gongjian.reading.consignments.DeliveryRounds;
import org.gongjian.reading.consignments.PackedLine;
import org.gongjian.reading.consignments.RoundId;
import org.gongjian.reading.consignments.RoundKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The code on a packing list leads to its consignment; another one leads nowhere. */
@RoomTest
class PackingListTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private DeliveryRounds rounds;

    @Autowired
    private ConsignmentDesk desk;

    private final TestLibrary library;
    private final TestLibrary.Small here;

    PackingListTests(@Autowired TestLibrary library) {
        this.library = library;
        here = library.small();
    }

    @Test
    void whoScansTheCodeOfWhatIsUnderWayCanSayWhatArrived() {
        Consignment packed = packed();
        String path = scanned(packed);
        assertThat(path).isEqualTo(at(packed));
        assertThat(get(path, null)).hasStatusOk();
        here.run(() -> desk.send(here.librarian(), packed.id(), TestLibrary.DAY, packed.version()));
        Cookie branch = sessions.of(here.district().account(Role.COORDINATOR));
        assertThat(text(get(path, branch))).contains(path + "/receive", "200");
        assertThat(text(get(path, sessions.of(here.district().account(Role.UNIT_CONTACT)))))
                .contains("只有文化社区分馆的管理单位可以点收");
        assertThat(get(path + "/receive", branch)).hasStatusOk();
    }

    @Test
    void aForgedCodeAndOneOfAnotherDistrictOpenNothing() {
        Consignment packed = packed();
        TestLibrary.Small elsewhere = library.small();
        String forged = "/" + here.district().slug() + "/library/consignments/";
        String foreign =
                at(packed).replace(here.district().slug(), elsewhere.district().slug());
        Cookie branch = sessions.of(here.district().account(Role.COORDINATOR));
        for (String code : List.of(forged + NewId.uuid(), forged + "AAAAA-AAAAA", foreign)) {
            assertThat(get(code, branch)).as(code).hasStatus(404);
            assertThat(text(get(code, null))).as(code).doesNotContain("文化社区分馆");
            assertThat(get(code + "/packing-list.pdf", null)).as(code).hasStatus(404);
        }
    }

    private Consignment packed() {
        return here.within(() -> {
            RoundId round = RoundId.next();
            rounds.propose(
                    here.librarian(), round, RoundKind.DISTRIBUTION, Localized.of("二季度", "Spring"), TestLibrary.DAY);
            rounds.decide(here.librarian(), round, 0);
            Consignment made = desk.ofRound(round).getFirst();
            desk.pack(here.librarian(), made.id(), List.of(new PackedLine(here.books(), 200, 5)), 0);
            return desk.require(made.id());
        });
    }

    private String scanned(Consignment packed) {
        return ScannedPaper.paths(get(at(packed) + "/packing-list.pdf", null)
                        .getResponse()
                        .getContentAsByteArray())
                .getFirst();
    }

    private String at(Consignment consignment) {
        return "/" + here.district().slug() + "/" + consignment.path();
    }

    private MvcTestResult get(String path, @Nullable Cookie as) {
        var request = pages.get().uri(path).header("Accept-Language", "zh-CN");
        return (as == null ? request : request.cookie(as)).exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
