package org.gongjian.giving.drives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.audit.RecordRef;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.giving.GiftDetails;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GivingDesk;
import org.gongjian.giving.ReceiptChoice;
import org.gongjian.giving.ReceiveGift;
import org.gongjian.giving.SetAside;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.places.PlaceId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Books are gathered for the reading room; what came of it is counted from the gifts that name the drive. */
@RoomTest
class DriveTests {

    private static final LocalDate DAY = TestGifts.DAY;

    @Autowired
    private DriveDesk desk;

    @Autowired
    private Drives drives;

    @Autowired
    private DriveDocuments documents;

    @Autowired
    private GivingDesk giving;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    private final TestGifts.Hunchun hunchun;

    DriveTests(@Autowired TestGifts fixtures) {
        hunchun = fixtures.hunchun();
    }

    @Test
    void progressIsCountedFromReceivedGiftsWithoutWhatWasDeclined() {
        DriveId drive = opened();
        assertThat(progress(drive)).isEqualTo(Progress.NONE);
        GiftId gift = named(drive, 40);
        assertThat(progress(drive)).isEqualTo(new Progress(0, 40, 0, false));
        receive(gift, new SetAside(0, 10, null, "破损"));
        named(drive, 5);
        assertThat(progress(drive)).isEqualTo(new Progress(30, 5, 1, false));
        assertThat(progress(drive).percent(100)).isEqualTo(30);
        assertThat(hunchun.within(() -> drives.ofGift(gift)).orElseThrow().id()).isEqualTo(drive);
        assertThat(hunchun.within(() -> drives.giftsOf(drive, 10))).hasSize(2);
    }

    @Test
    void aGiftNamesOnlyADriveOfItsReceiverThatRuns() {
        DriveId later = hunchun.within(() ->
                desk.open(hunchun.coordinator(), terms(DAY.plusDays(1), DAY.plusDays(9), List.of(hunchun.room()))));
        refused("giving.drive.to-come", "drive", () -> register(later, hunchun.counted()));
        DriveId ended = opened();
        hunchun.run(() -> desk.end(hunchun.coordinator(), ended, 1));
        hunchun.run(() -> desk.end(hunchun.coordinator(), ended, 1));
        assertThat(hunchun.within(() -> drives.require(ended)).last()).isEqualTo(DAY);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hunchun.run(() -> desk.end(hunchun.coordinator(), ended, 2)))
                .satisfies(why -> assertThat(why.reason().code()).isEqualTo("giving.drive.rule.over"));
        refused("frame.fault.unknown", "drive", () -> register(DriveId.next(), hunchun.counted()));
    }

    @Test
    void whatIsOpenedHasDaysThatComeAndPlacesOfItsOwn() {
        refused("giving.drive.rule.days", "until", () -> open(DAY.plusDays(3), DAY.plusDays(2)));
        refused("giving.drive.rule.past", "until", () -> open(DAY.minusDays(3), DAY.minusDays(2)));
        refused(
                "giving.drive.rule.places",
                "places",
                () -> desk.open(hunchun.coordinator(), terms(DAY, DAY.plusDays(2), List.of())));
        for (Actor other : List.of(hunchun.contact(), hunchun.district().volunteer())) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() ->
                            hunchun.run(() -> desk.open(other, terms(DAY, DAY.plusDays(2), List.of(hunchun.room())))))
                    .satisfies(why -> assertThat(why.reason().code()).isEqualTo("giving.drive.refused.keep"));
        }
    }

    @Test
    void itsPagesTellWhatIsGatheredAndLeadToTheFormOfAGift() {
        assertThat(get(Actor.visitor(), "drives")).hasStatusOk().bodyText().contains("还没有征集");
        assertThat(get(hunchun.coordinator(), "drives/new"))
                .hasStatusOk()
                .bodyText()
                .contains("只征集物品", "文化社区图书阅览室");
        DriveId id = DriveId.next();
        Map<String, String> form = new HashMap<>(Map.of(
                "id", id.value().toString(),
                "holder", hunchun.community().value().toString(),
                "title.zh", "为阅览室征集图书",
                "purpose.zh", "供居民借阅",
                "target", "0",
                "unit", "VOLUME",
                "from", "2024-6-5",
                "until", "2024-7-5"));
        assertThat(post("drives", form)).hasStatus(422).bodyText().contains("为阅览室征集图书");
        form.put("target", "100");
        form.put("places", hunchun.room().value().toString());
        String page = Objects.requireNonNull(post("drives", form).getResponse().getRedirectedUrl());
        String drive = page.substring(page.indexOf("drives/"));
        assertThat(get(Actor.visitor(), drive))
                .hasStatusOk()
                .bodyText()
                .contains("已收到0册，目标100册（0%）", "2024年7月5日", "文化社区图书阅览室")
                .doesNotContain("今天结束");
        assertThat(get(Actor.visitor(), "drives?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("0 volumes of 100 volumes");
        assertThat(get(hunchun.coordinator(), "gifts/new?drive=" + id.value()))
                .hasStatusOk()
                .bodyText()
                .contains("供居民借阅", "value=\"" + id.value() + "\" selected");
        GiftId gift = named(id, 4);
        assertThat(get(Actor.visitor(), gift.path())).bodyText().contains("响应征集", "为阅览室征集图书");
        assertThat(get(Actor.visitor(), drive)).bodyText().contains("另有4册已登记");
        assertThat(post(drive + "/end", Map.of("version", "1"))).hasStatus(303);
        assertThat(get(hunchun.coordinator(), drive))
                .bodyText()
                .contains("结束征集")
                .doesNotContain("今天结束");
    }

    @Test
    void itsTermsChangeWithAReasonAndWhatWasSaidBeforeStays() {
        DriveId drive = opened();
        String title =
                hunchun.within(() -> drives.require(drive)).terms().title().zh();
        assertThat(get(hunchun.contact(), drive.path() + "/edit")).hasStatus(403);
        assertThat(get(hunchun.coordinator(), drive.path() + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"100\"", "checked");
        Map<String, String> form = new HashMap<>(Map.of(
                "version", "1",
                "title.zh", Objects.requireNonNull(title),
                "target", "150",
                "until", DAY.plusDays(60).toString(),
                "places", hunchun.room().value().toString()));
        assertThat(post(drive.path(), form)).hasStatus(422);
        form.put("reason", "居民响应踊跃");
        assertThat(post(drive.path(), form)).hasStatus(303);
        assertThat(post(drive.path(), form)).hasStatus(409);

        assertThat(hunchun.within(() -> drives.require(drive)).terms().target()).isEqualTo(150);
        assertThat(hunchun.within(() -> drives.earlier(drive))).singleElement().satisfies(was -> {
            assertThat(was.version()).isEqualTo(1);
            assertThat(was.target()).isEqualTo(100);
            assertThat(was.until()).isEqualTo(DAY.plusDays(30));
            assertThat(was.reason()).isEqualTo("居民响应踊跃");
        });
        assertThat(get(Actor.visitor(), drive.path()))
                .hasStatusOk()
                .bodyText()
                .contains("原来的内容", "目标100册", "居民响应踊跃")
                .doesNotContain(drive.path() + "/edit");
    }

    @Test
    void whatIsOverOrSaysTheSameIsNotChanged() {
        DriveId drive = opened();
        OpenDrive terms = hunchun.within(() -> drives.require(drive)).terms();
        refused("giving.drive.rule.same", "title.zh", () -> change(drive, 1, terms.target(), terms.until()));
        refused("giving.drive.rule.days", "until", () -> change(drive, 1, 200, DAY.minusDays(1)));
        hunchun.run(() -> desk.end(hunchun.coordinator(), drive, 1));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hunchun.run(() -> change(drive, 2, 200, terms.until())))
                .satisfies(why -> assertThat(why.reason().code()).isEqualTo("giving.drive.rule.over"));
    }

    @Test
    void everybodyFindsItByWhatIsGatheredAndByWhom() {
        DriveId drive = opened();
        assertThat(hunchun.within(() -> documents.documents(List.of(drive.value()))))
                .singleElement()
                .satisfies(found -> assertThat(found.toString()).contains(drive.path()));
        assertThat(hunchun.within(() -> documents.ids(null, 10))).contains(drive.value());
        assertThat(hunchun.within(() ->
                        documents.quoting(new RecordRef("place", hunchun.room().value()))))
                .contains(drive.value());
        assertThat(hunchun.within(() -> documents.quoting(
                        new RecordRef("unit", hunchun.community().value()))))
                .contains(drive.value());
    }

    private void change(DriveId drive, int version, int target, LocalDate until) {
        OpenDrive terms = drives.require(drive).terms();
        desk.change(
                hunchun.coordinator(),
                drive,
                version,
                new ChangeDrive(terms.title(), target, until, terms.places(), "居民响应踊跃"));
    }

    private DriveId opened() {
        return hunchun.within(() -> open(DAY, DAY.plusDays(30)));
    }

    private DriveId open(LocalDate from, LocalDate until) {
        return desk.open(hunchun.coordinator(), terms(from, until, List.of(hunchun.room())));
    }

    private OpenDrive terms(LocalDate from, LocalDate until, List<PlaceId> places) {
        return new OpenDrive(
                DriveId.next(),
                hunchun.community(),
                Localized.of("为阅览室征集图书", "Books for the reading room"),
                Localized.of("供居民借阅", "For residents to borrow"),
                UnitOfMeasure.VOLUME,
                100,
                from,
                until,
                places);
    }

    private GiftId named(DriveId drive, int quantity) {
        return hunchun.within(() ->
                register(drive, hunchun.details(false, ReceiptChoice.ISSUED, List.of(hunchun.yearbook(quantity)))));
    }

    private GiftId register(DriveId drive, GiftDetails details) {
        return desk.register(hunchun.coordinator(), GiftId.next(), details, null, drive);
    }

    private void receive(GiftId gift, SetAside... aside) {
        hunchun.run(() -> giving.confirm(hunchun.contact(), gift, 1));
        hunchun.run(() -> giving.receive(
                hunchun.secretary(), gift, 2, new ReceiveGift(hunchun.post(), TestGifts.THANKS, null, List.of(aside))));
    }

    private Progress progress(DriveId drive) {
        return hunchun.within(() -> drives.progress(List.of(drive))).getOrDefault(drive, Progress.NONE);
    }

    private void refused(String code, String field, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hunchun.run(work))
                .satisfies(
                        why -> assertThat(why.field(field).orElseThrow().code()).isEqualTo(code));
    }

    private MvcTestResult get(Actor reader, String below) {
        var request =
                pages.get().uri("/" + hunchun.district().slug() + "/" + below).header("Accept-Language", "zh-CN");
        return (reader.accountId() == null ? request : request.cookie(sessions.of(reader.accountId()))).exchange();
    }

    private MvcTestResult post(String below, Map<String, String> form) {
        var request = pages.post()
                .uri("/" + hunchun.district().slug() + "/" + below)
                .header("Accept-Language", "zh-CN")
                .with(FormToken.sent())
                .cookie(sessions.of(Objects.requireNonNull(hunchun.coordinator().accountId())));
        form.forEach(request::param);
        return request.exchange();
    }
}
