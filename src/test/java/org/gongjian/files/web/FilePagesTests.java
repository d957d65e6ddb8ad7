package org.gongjian.files.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.district.NewId;
import org.gongjian.files.FileId;
import org.gongjian.files.FileView;
import org.gongjian.files.FilesOf;
import org.gongjian.files.RecordFiles;
import org.gongjian.files.Standing;
import org.gongjian.files.TestDocuments;
import org.gongjian.files.TestFiles;
import org.gongjian.files.TestPhotos;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class FilePagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestFiles fixtures;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private RecordFiles files;

    private TestFiles.Scene scene;

    @BeforeEach
    void aScene() {
        scene = fixtures.aScene();
    }

    @Test
    void theFormIsFilledInFromTheActivity() {
        Document form = parse(get("files/new?lang=zh-CN&" + about("photo"), Role.COORDINATOR));

        assertThat(form.expectFirst("[name='caption.zh']").text()).contains("2024年6月5日", "赠书筑梦");
        assertThat(form.expectFirst("[name='caption.en']").text()).contains("5 June 2024", "Cultural Community");
        assertThat(form.expectFirst("[name=saidBy]").val()).contains("coordinator");
        assertThat(form.expectFirst("[name=consentOn]").val()).isEqualTo("2024-06-05");
        Element form1 = form.expectFirst("form[enctype=multipart/form-data]");
        assertThat(form1.select("input[type=file]").eachAttr("accept")).containsOnly("image/jpeg,image/png,image/webp");
        assertThat(form1.expectFirst("#camera").attr("capture")).isEqualTo("environment");
    }

    @Test
    void theActivityOffersItToThoseWhoKeepIt() {
        assertThat(get(activity() + "?lang=en", Role.COORDINATOR))
                .bodyText()
                .contains("Add a photo", "Add a document", "about=activity:");
        assertThat(get(activity() + "?lang=en", Role.UNIT_CONTACT)).bodyText().doesNotContain("Add a photo");
        assertThat(get(activity() + "?lang=en", null)).bodyText().doesNotContain("Add a photo", "id=\"files\"");
    }

    @Test
    void aPhotoAddedWithConsentStandsOnTheActivitysPage() {
        assertThat(send("photo", NewId.uuid(), photo("a.jpg"), typed(true)))
                .hasStatus(303)
                .hasRedirectedUrl("/" + slug() + "/" + activity() + "#files");

        Document page = parse(get(activity() + "?lang=en", null));
        Element image = page.expectFirst("#files img");
        assertThat(image.attr("alt")).isEqualTo("Books on a table");
        assertThat(image.attr("loading")).isEqualTo("lazy");
        assertThat(image.attr("srcset")).contains("/content/small 320w", "/content/medium 800w");
        assertThat(image.attr("width")).isEqualTo("320");
        assertThat(page.expectFirst("#files figcaption").text()).contains("Cultural Community", "Photo: Tie Weiwen");
        assertThat(page.select("#files figcaption a"))
                .as("nothing to do for a visitor")
                .isEmpty();
        MvcTestResult served = get(image.attr("src").substring(slug().length() + 2), null);
        assertThat(served).hasStatusOk().hasHeader("Content-Type", "image/jpeg");
    }

    @Test
    void aPhotoWithoutConsentIsShownToThoseWhoKeepTheActivityWithItsMark() {
        FileId photo = fixtures.photo(scene, null);
        assertThat(get(activity() + "?lang=en", Role.COORDINATOR))
                .bodyText()
                .contains(
                        "Not shown to the public: no consent yet", photo.value().toString());
        assertThat(get(activity() + "?lang=en", null))
                .bodyText()
                .doesNotContain(photo.value().toString());
        assertThat(get(photo.path(), null)).hasStatus(404);
        assertThat(get(photo.path(), Role.UNIT_CONTACT)).hasStatus(404);
        assertThat(get(photo.path() + "?lang=en", Role.COORDINATOR))
                .hasStatusOk()
                .bodyText()
                .contains("Record a consent", "Only those who keep the record see it.", "Added it");
    }

    @Test
    void whereTheWordsAreRefusedThePhotoIsKept() {
        UUID id = NewId.uuid();
        MvcTestResult refused = send("photo", id, photo("DSC_1.jpg"), List.of("credit.zh", "铁伟文"));
        assertThat(refused).hasStatus(422);
        Document form = parse(refused);
        assertThat(form.text()).contains("This is not filled in.", "It has arrived and is kept", "DSC_1.jpg");
        assertThat(form.expectFirst("[name='credit.zh']").val()).isEqualTo("铁伟文");
        String upload = form.expectFirst("[name=upload]").val();
        String preview = form.expectFirst("img.gj-kept").attr("src").substring(slug().length() + 2);
        assertThat(preview).isEqualTo("uploads/" + upload);
        assertThat(get(preview, Role.COORDINATOR))
                .hasStatusOk()
                .hasHeader("Content-Type", "image/jpeg")
                .hasHeader("Cache-Control", "no-store");
        assertThat(get(preview, Role.DISTRICT_OFFICER)).hasStatus(404);
        assertThat(get(preview, null)).hasStatus(404);

        assertThat(send("photo", id, null, typed(false), "upload", upload)).hasStatus(303);
        assertThat(kept().photos()).extracting(FileView::id).containsExactly(new FileId(id));
        assertThat(send("photo", id, null, typed(false), "upload", upload))
                .as("sent again")
                .hasStatus(303);
        assertThat(kept().photos()).hasSize(1);
        assertThat(send("photo", NewId.uuid(), null, typed(false), "upload", upload))
                .as("another form cannot have it too")
                .hasStatus(422);
    }

    @Test
    void anotherPhotoChosenInsteadReplacesTheFirst() {
        UUID id = NewId.uuid();
        String first = parse(send("photo", id, photo("one.jpg"), List.of()))
                .expectFirst("[name=upload]")
                .val();
        assertThat(send("photo", id, photo("two.jpg"), typed(false), "upload", first))
                .hasStatus(303);
        assertThat(get("uploads/" + first, Role.COORDINATOR)).as("erased").hasStatus(404);
        assertThat(kept().photos()).hasSize(1);
    }

    @Test
    void sendingTheSameFormTwiceAddsOnePhoto() {
        UUID id = NewId.uuid();
        assertThat(send("photo", id, photo("a.jpg"), typed(false))).hasStatus(303);
        assertThat(send("photo", id, photo("a.jpg"), typed(false))).hasStatus(303);
        assertThat(kept().photos()).hasSize(1);
    }

    @Test
    void theCameraStandsInForAChosenFile() {
        MockMultipartFile none = new MockMultipartFile("file", "", "application/octet-stream", new byte[0]);
        MockMultipartFile taken = new MockMultipartFile("camera", "image.jpg", "image/jpeg", TestPhotos.jpeg(80, 60));
        assertThat(send("photo", NewId.uuid(), List.of(none, taken), typed(false)))
                .hasStatus(303);
        assertThat(send("photo", NewId.uuid(), List.of(none), typed(false)))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a photo, or take one.");
    }

    @Test
    void whatIsNoPhotoIsRefusedBesideTheFieldWhateverItsNameSays() {
        MockMultipartFile page = new MockMultipartFile(
                "file", "photo.jpg", "image/jpeg", TestDocuments.bytes("<svg onload='alert(1)'/>"));
        MvcTestResult refused = send("photo", NewId.uuid(), List.of(page), typed(true));
        assertThat(refused).hasStatus(422);
        Document form = parse(refused);
        assertThat(form.expectFirst("#file-e").text()).contains("not a photo we can read");
        assertThat(form.expectFirst(".gj-errors a").attr("href")).isEqualTo("#file");
        assertThat(form.expectFirst("[name='description.en']").val()).isEqualTo("Books on a table");
        assertThat(kept().photos()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWith413AndWhatWasTypedIsKept() {
        MockMultipartFile large = new MockMultipartFile("file", "a.jpg", "image/jpeg", new byte[21 << 20]);
        MvcTestResult refused = send("photo", NewId.uuid(), List.of(large), typed(true));
        assertThat(refused).hasStatus(413);
        Document form = parse(refused);
        assertThat(form.expectFirst("#file-e").text()).isEqualTo("The file is larger than 20 MB.");
        assertThat(form.expectFirst("[name='description.en']").val()).isEqualTo("Books on a table");
    }

    @Test
    void aFormThatComesBackAfterSigningInHasLostItsFileAndSaysSo() {
        var again = pages.post()
                .uri(URI.create("/" + slug() + "/files?" + about("photo")))
                .cookie(sessions.of(scene.district().account(Role.COORDINATOR)))
                .header("Accept-Language", "en")
                .param("id", NewId.uuid().toString())
                .param("description.zh", "桌上的书")
                .with(FormToken.sent());
        assertThat(again).hasStatus(422).bodyText().contains("Choose a photo, or take one.", "桌上的书");
    }

    @Test
    void oneAfterTheOtherIsOfferedWithTheSameCredit() {
        MvcTestResult added = send("photo", NewId.uuid(), photo("a.jpg"), typed(true), "next", "true");
        String next = Objects.requireNonNull(added.getResponse().getRedirectedUrl());
        assertThat(next).contains("/files/new?about=activity:", "&after=");
        Document form = parse(get(next.substring(slug().length() + 2), Role.COORDINATOR));
        assertThat(form.expectFirst("[name='credit.en']").val()).isEqualTo("Tie Weiwen");
        assertThat(form.expectFirst("[name='description.en']").val()).isEmpty();
    }

    @Test
    void wordsAndConsentAreChangedOnAFormOfTheirOwn() {
        FileId photo = fixtures.photo(scene, null);
        Document form = parse(get(photo.path() + "/edit?lang=en", Role.COORDINATOR));
        assertThat(form.expectFirst("[name='description.en']").val()).contains("long table");
        assertThat(form.select("input[type=file]")).isEmpty();

        assertThat(post(
                        photo.path(),
                        "version",
                        "0",
                        "description.zh",
                        "书",
                        "basis",
                        "ORAL",
                        "saidBy",
                        "",
                        "consentOn",
                        "6月5日"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#saidBy\"");
        assertThat(post(
                        photo.path(),
                        "version",
                        "0",
                        "description.zh",
                        "书",
                        "basis",
                        "ORAL",
                        "saidBy",
                        "王芳",
                        "consentOn",
                        "6月5日"))
                .hasStatus(303);
        assertThat(get(photo.path() + "?lang=zh-CN", null))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("王芳", "口头");
        assertThat(get(photo.path() + "?lang=zh-CN", Role.COORDINATOR))
                .bodyText()
                .contains("画面里的人已口头同意", "由王芳说明", "修改了说明、同意公开的记录");
        assertThat(post(photo.path(), "version", "0", "description.zh", "旧"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody changed this meanwhile");
    }

    @Test
    void aWithdrawnPhotoOffersToBeBroughtBackOrErased() {
        FileId photo = fixtures.photo(scene, TestFiles.consent());
        assertThat(post(photo.path() + "/withdraw", "version", "0"))
                .hasStatus(303)
                .hasRedirectedUrl("/" + slug() + "/" + photo.path());
        assertThat(get(photo.path(), null)).hasStatus(404);
        assertThat(get(photo.path() + "/content/small", Role.COORDINATOR)).hasStatus(404);
        assertThat(get(photo.path() + "?lang=en", Role.COORDINATOR))
                .bodyText()
                .contains("Undo: bring it back", "Erase for good")
                .doesNotContain("<img decoding");
        assertThat(get(activity() + "?lang=en", Role.COORDINATOR)).bodyText().contains("Withdrawn: nobody sees it");

        assertThat(post(photo.path() + "/restore", "version", "1")).hasStatus(303);
        assertThat(get(photo.path() + "/content/small", null)).hasStatusOk();
        assertThat(get(photo.path() + "/erase", Role.COORDINATOR)).hasStatus(409);

        post(photo.path() + "/withdraw", "version", "2");
        assertThat(get(photo.path() + "/erase?lang=en", Role.COORDINATOR))
                .hasStatusOk()
                .bodyText()
                .contains("This cannot be undone");
        assertThat(post(photo.path() + "/erase", "version", "3")).hasStatus(303);
        assertThat(get(photo.path() + "?lang=en", Role.COORDINATOR))
                .hasStatusOk()
                .bodyText()
                .contains("An erased file", "Erased it for good")
                .doesNotContain("long table");
    }

    @Test
    void photosMoveInTheirRow() {
        FileId first = fixtures.photo(scene, TestFiles.consent());
        FileId second = fixtures.photo(scene, TestFiles.consent());
        assertThat(parse(get(first.path() + "?lang=en", Role.COORDINATOR)).select("form[action$=move]"))
                .as("the first moves back only")
                .hasSize(1);
        assertThat(post(second.path() + "/move", "to", "earlier"))
                .hasStatus(303)
                .hasRedirectedUrl("/" + slug() + "/" + activity() + "#files");
        assertThat(kept().photos()).extracting(FileView::id).containsExactly(second, first);
    }

    @Test
    void aDocumentIsAddedAndSaved() {
        MockMultipartFile pdf = new MockMultipartFile("file", "清单.pdf", "application/pdf", TestDocuments.pdf());
        assertThat(send("document", NewId.uuid(), List.of(pdf), typed(true))).hasStatus(303);
        FileView document = kept().documents().getFirst();
        assertThat(document.standing()).isEqualTo(Standing.SHOWN);
        assertThat(get(activity() + "?lang=en", null))
                .bodyText()
                .contains("Documents", "Books on a table", "PDF, 1 KB");
        assertThat(get(document.path() + "?lang=en", null))
                .bodyText()
                .contains("Save the document (PDF, 1 KB)", "/content/document");
    }

    private FilesOf kept() {
        return scene.district().within(() -> files.of(scene.activity(), scene.coordinator()));
    }

    private String activity() {
        return "activities/" + scene.activity().id();
    }

    private String about(String kind) {
        return "about=activity:" + scene.activity().id() + "&kind=" + kind;
    }

    private String slug() {
        return scene.district().slug();
    }

    private static List<MockMultipartFile> photo(String name) {
        return List.of(new MockMultipartFile("file", name, "image/jpeg", TestPhotos.fromAPhone(800, 600)));
    }

    private static List<String> typed(boolean consent) {
        List<String> words = List.of(
                "description.zh",
                "桌上的书",
                "description.en",
                "Books on a table",
                "caption.zh",
                "2024年6月5日，文化社区",
                "caption.en",
                "5 June 2024, Cultural Community",
                "credit.zh",
                "铁伟文",
                "credit.en",
                "Tie Weiwen",
                "saidBy",
                "演示·协调员",
                "consentOn",
                "2024-6-5");
        return consent
                ? Stream.concat(words.stream(), Stream.of("basis", "NOBODY")).toList()
                : words;
    }

    private MvcTestResult send(
            String kind, UUID id, @Nullable List<MockMultipartFile> parts, List<String> fields, String... more) {
        var request = pages.post()
                .uri(URI.create("/" + slug() + "/files?" + about(kind)))
                .header("Accept-Language", "en")
                .cookie(sessions.of(scene.district().account(Role.COORDINATOR)))
                .multipart();
        for (MockMultipartFile part : parts == null ? List.<MockMultipartFile>of() : parts) {
            request.file(part);
        }
        request.param("id", id.toString());
        for (int i = 0; i < fields.size(); i += 2) {
            request.param(fields.get(i), fields.get(i + 1));
        }
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return request.with(FormToken.sent()).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = pages.post()
                .uri("/" + slug() + "/" + path)
                .header("Accept-Language", "en")
                .cookie(sessions.of(scene.district().account(Role.COORDINATOR)));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.with(FormToken.sent()).exchange();
    }

    private MvcTestResult get(String path, @Nullable Role role) {
        var request = pages.get().uri(URI.create("/" + slug() + "/" + path));
        return (role == null
                        ? request
                        : request.cookie(sessions.of(scene.district().account(role))))
                .exchange();
    }

    private static Document parse(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
