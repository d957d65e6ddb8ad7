package org.gongjian.organizations.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.district.NumberBooks;
import org.gongjian.district.Refused;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.years.Chapter;
import org.gongjian.organizations.years.UnitYear;
import org.gongjian.organizations.years.UnitYears;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A unit's year is what the records say, and a letter of thanks says nothing else. */
@RoomTest
class UnitYearTests {

    @Autowired
    private TestGifts gifts;

    @Autowired
    private UnitYears years;

    @Autowired
    private Letters letters;

    @Autowired
    private NumberBooks books;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    private TestGifts.Hunchun here;

    @BeforeEach
    void aDistrict() {
        here = gifts.hunchun();
    }

    @Test
    void aYearTellsWhatWasHostedGivenAndThankedFor() {
        GiftId gift = gifts.received(here, here.books());

        UnitYear year = here.within(() -> years.of(here.archives(), 2024));

        assertThat(year.chapters())
                .extracting(UnitYear.Told::chapter)
                .containsExactly(Chapter.HOSTED, Chapter.GAVE, Chapter.THANKED);
        assertThat(year.isRunning()).isTrue();
        assertThat(year.chapters().get(1).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.record()).isEqualTo(gift.ref()));
        assertThat(here.within(() -> years.years(here.archives()))).containsExactly(2024);
    }

    @Test
    void anAnonymousGiftIsToldOfNobody() {
        gifts.received(here, here.anonymous());

        assertThat(here.within(() -> years.of(here.archives(), 2024)).chapters())
                .extracting(UnitYear.Told::chapter)
                .doesNotContain(Chapter.GAVE, Chapter.THANKED);
    }

    @Test
    void aYearWithoutRecordsSaysSoAndOneThatHasNotBegunIsRefused() {
        String unit = "/" + here.district().slug() + "/units/" + here.archives().value();

        assertThat(get(unit + "/years/2019?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("No record tells of 2019", "no letter of thanks can be written either")
                .doesNotContain("year.pdf");
        assertThat(get(unit + "/years/2099?lang=en")).hasStatus(409).bodyText().contains("2099 has not begun");
        assertThat(get(unit + "/years/1066")).hasStatus(404);
    }

    @Test
    void aLetterIsDraftedFromTheRecordsInBothLanguages() {
        gifts.received(here, here.counted());

        Localized draft = here.within(() -> letters.draft(here.coordinator(), here.archives(), 2024, here.community()));

        assertThat(draft.zh()).contains("2024年", "捐赠 1 笔", "4册", "谨此致谢").doesNotContain("{");
        assertThat(draft.en())
                .contains("1 gift given", "4 volumes", "1 activity hosted")
                .doesNotContain("{");
    }

    @Test
    void withoutFactsNoLetterIsWritten() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        here.run(() -> letters.draft(here.coordinator(), here.archives(), 2019, here.community())))
                .satisfies(refused -> {
                    assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
                    assertThat(refused.reason().code()).isEqualTo("organizations.letter.nothing");
                });
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> letters.issue(
                        here.coordinator(), LetterId.next(), here.archives(), 2019, here.community(), text("谢谢"))))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT));
    }

    @Test
    void aLetterHasOneNumberHoweverOftenItIsSentAndKeepsEveryText() {
        LetterId id = issued();
        here.run(() -> letters.issue(here.coordinator(), id, here.archives(), 2024, here.community(), text("再谢谢")));

        here.run(() -> letters.revise(here.coordinator(), id, 1, text("非常感谢")));

        ThanksLetter now = here.within(() -> letters.byId(id)).orElseThrow();
        assertThat(now.edition()).isEqualTo(2);
        assertThat(now.number()).isEqualTo(1);
        assertThat(now.drawnFrom()).contains(here.activity().ref());
        assertThat(here.within(() -> letters.editions(id)))
                .extracting(letter -> letter.text().text().zh())
                .containsExactly("谢谢", "非常感谢");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> letters.revise(here.coordinator(), id, 1, text("旧的"))))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> letters.issue(
                        here.coordinator(), LetterId.next(), here.archives(), 2024, here.community(), text("又一封"))))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo("organizations.letter.there"));
        assertThat(here.within(books::books)).allMatch(NumberBooks.Book::holds);
    }

    @Test
    void onlyACommunityThanksAndOnlyItsOwnPeopleWriteForIt() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> here.run(() -> letters.draft(here.contact(), here.archives(), 2024, here.community())))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> here.run(() -> letters.draft(here.contact(), here.community(), 2024, here.archives())))
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("from"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        here.run(() -> letters.draft(here.coordinator(), here.community(), 2024, here.community())))
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("from"));
    }

    @Test
    void theCoordinatorEditsTheDraftAndEverybodyReadsAndPrintsTheLetter() throws Exception {
        gifts.received(here, here.counted());
        String unit = "/" + here.district().slug() + "/units/" + here.archives().value();
        assertThat(pages.get()
                        .uri(unit + "/years/2024/letter?lang=en")
                        .cookie(sessions.of(here.district().account(Role.COORDINATOR)))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("1 gift given", "捐赠 1 笔", "says only what the records say");
        LetterId id = LetterId.next();
        assertThat(pages.post()
                        .uri(unit + "/years/2024/letter")
                        .cookie(sessions.of(here.district().account(Role.COORDINATOR)))
                        .with(FormToken.sent())
                        .param("id", id.value().toString())
                        .param("from", here.community().value().toString())
                        .param("text.zh", "感谢档案馆的书。")
                        .param("text.en", "Thank you for the books.")
                        .param("signedBy", here.post().value().toString()))
                .hasStatus(303)
                .hasRedirectedUrl(unit + "/letters/" + id.value());
        assertThat(get(unit + "/letters/" + id.value() + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Thank you for the books.", "Thanks 2024/1", "Drawn from these records")
                .doesNotContain("Write a new edition");
        assertThat(text(get(unit + "/letters/" + id.value() + "/letter.pdf?lang=en")))
                .contains("Thank you for the books.", "Thanks 2024/1");
        assertThat(text(get(unit + "/years/2024/year.pdf?lang=en"))).contains("What it gave", "4 volumes");
        assertThat(get(unit + "?lang=en"))
                .bodyText()
                .contains("Its year 2024", "Letters of thanks", unit + "/years/2024#gave", "What it was thanked for");
        assertThat(pages.get()
                        .uri("/api/v1/" + here.district().slug() + "/units/"
                                + here.archives().value() + "/letters/" + id.value())
                        .exchange())
                .hasStatusOk()
                .containsHeader("ETag");
    }

    private LetterId issued() {
        LetterId id = LetterId.next();
        here.run(() -> letters.issue(here.coordinator(), id, here.archives(), 2024, here.community(), text("谢谢")));
        return id;
    }

    private LetterText text(String said) {
        PostId post = here.post();
        return new LetterText(Localized.zh(said), post);
    }

    private static String text(MvcTestResult pdf) throws Exception {
        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(path).exchange();
    }
}
