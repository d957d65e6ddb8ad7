package org.gongjian.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongjian.RoomTest;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class FileDeskTests {

    @Autowired
    private TestFiles fixtures;

    @Autowired
    private Uploads uploads;

    @Autowired
    private FileDesk desk;

    @Autowired
    private RecordFiles files;

    @Autowired
    private AuditLog audit;

    private TestFiles.Scene scene;

    @BeforeEach
    void aScene() {
        scene = fixtures.aScene();
    }

    @Test
    void aPhotoWithConsentIsSeenByEverybody() {
        FileId photo = fixtures.photo(scene, TestFiles.consent());

        FileView seen = within(() -> files.require(photo, Author.SYSTEM));
        assertThat(seen.standing()).isEqualTo(Standing.SHOWN);
        assertThat(seen.full().width()).isEqualTo(1200);
        assertThat(seen.small().height()).isEqualTo(240);
        assertThat(seen.details().description()).isEqualTo(TestFiles.BOOKS);
        assertThat(within(() -> files.publicPhotosOf(scene.activity()))).hasSize(1);
        assertThat(verbs(photo)).containsExactly("added");
    }

    @Test
    void aPhotoWithoutConsentIsSeenByThoseWhoKeepTheRecordOnly() {
        FileId photo = fixtures.photo(scene, null);

        assertThat(seenBy(photo, Author.SYSTEM)).as("a visitor").isFalse();
        assertThat(seenBy(photo, scene.contact()))
                .as("a unit that only assists")
                .isFalse();
        assertThat(seenBy(photo, scene.district().volunteer().author())).isFalse();
        assertThat(seenBy(photo, scene.coordinator())).isTrue();
        assertThat(seenBy(photo, scene.district().officer().author())).isTrue();
        assertThat(within(() -> files.of(scene.activity(), scene.contact()).isEmpty()))
                .isTrue();
    }

    @Test
    void onlyWhoKeepsTheRecordAddsAndChanges() {
        FileId photo = fixtures.photo(scene, TestFiles.consent());
        assertRefused(
                Refused.Kind.FORBIDDEN,
                () -> within(() -> uploads.receive(
                        scene.contact(),
                        FileKind.PHOTO,
                        scene.activity(),
                        TestFiles.incoming(TestPhotos.jpeg(20, 20)))));
        assertRefused(Refused.Kind.FORBIDDEN, () -> run(() -> desk.withdraw(scene.contact(), photo, 0)));
        assertRefused(
                Refused.Kind.FORBIDDEN,
                () -> run(() -> desk.change(scene.contact(), photo, 0, TestFiles.details(TestFiles.BOOKS, null))));
        assertRefused(Refused.Kind.FORBIDDEN, () -> run(() -> desk.erase(scene.contact(), photo, 0)));
        assertRefused(
                Refused.Kind.FORBIDDEN, () -> run(() -> desk.move(scene.contact(), photo, FileDesk.Direction.LATER)));
    }

    @Test
    void aRecordThatKeepsNoFilesIsNotThere() {
        RecordRef voice = new RecordRef("voice", NewId.uuid());
        assertRefused(
                Refused.Kind.MISSING,
                () -> within(() -> uploads.receive(
                        scene.coordinator(), FileKind.PHOTO, voice, TestFiles.incoming(TestPhotos.jpeg(20, 20)))));
        assertThat(within(() -> files.of(voice, scene.coordinator()).isEmpty())).isTrue();
    }

    @Test
    void attachingTheSameTwiceKeepsOnePhotoAndErasesTheSecondUpload() {
        UploadView first = fixtures.sent(scene, FileKind.PHOTO, TestPhotos.jpeg(100, 80));
        UploadView second = fixtures.sent(scene, FileKind.PHOTO, TestPhotos.jpeg(100, 80));
        FileId id = FileId.next();
        FileDetails details = TestFiles.details(TestFiles.BOOKS, null);

        run(() -> desk.attach(scene.coordinator(), new AttachFile(id, first.id(), details)));
        run(() -> desk.attach(scene.coordinator(), new AttachFile(id, second.id(), details)));

        assertThat(within(() -> files.of(scene.activity(), scene.coordinator())).photos())
                .hasSize(1);
        assertThat(within(() -> uploads.open(scene.coordinator(), second.id()))).isEmpty();
        assertThat(verbs(id)).containsExactly("added");
        UploadView third = fixtures.sent(scene, FileKind.PHOTO, TestPhotos.jpeg(100, 80));
        assertRefused(
                Refused.Kind.CONFLICT,
                () -> run(() ->
                        desk.attach(scene.district().officer().author(), new AttachFile(id, third.id(), details))));
    }

    @Test
    void anUploadIsAttachedOnceAndByWhoSentIt() {
        UploadView sent = fixtures.sent(scene, FileKind.PHOTO, TestPhotos.jpeg(100, 80));
        FileDetails details = TestFiles.details(TestFiles.BOOKS, null);
        assertThat(within(() -> uploads.open(scene.district().officer().author(), sent.id())))
                .isEmpty();
        run(() -> desk.attach(scene.coordinator(), new AttachFile(FileId.next(), sent.id(), details)));
        assertRefused(
                Refused.Kind.INVALID,
                () -> run(() -> desk.attach(scene.coordinator(), new AttachFile(FileId.next(), sent.id(), details))));
        assertRefused(
                Refused.Kind.INVALID,
                () -> run(() ->
                        desk.attach(scene.coordinator(), new AttachFile(FileId.next(), UploadId.next(), details))));
    }

    @Test
    void wordsAndConsentChangeAndTheAuditNamesTheFields() {
        FileId photo = fixtures.photo(scene, null);
        FileDetails now = new FileDetails(
                TestFiles.BOOKS,
                Localized.of("6月5日，文化社区", "5 June, Cultural Community"),
                Localized.of("铁伟文", "Tie Weiwen"),
                TestFiles.consent());

        run(() -> desk.change(scene.coordinator(), photo, 0, now));

        assertThat(within(() -> files.require(photo, Author.SYSTEM)).details()).isEqualTo(now);
        assertThat(lines(photo).getLast().fields()).containsExactly("caption", "credit", "consent");
        run(() -> desk.change(scene.coordinator(), photo, 1, now));
        assertThat(verbs(photo)).as("nothing changed").containsExactly("added", "changed");
        assertRefused(
                Refused.Kind.STALE,
                () -> run(() -> desk.change(scene.coordinator(), photo, 0, TestFiles.details(TestFiles.BOOKS, null))));
    }

    @Test
    void consentTakenBackHidesThePhotoAtOnce() {
        FileId photo = fixtures.photo(scene, TestFiles.consent());
        run(() -> desk.change(scene.coordinator(), photo, 0, TestFiles.details(TestFiles.BOOKS, null)));
        assertThat(seenBy(photo, Author.SYSTEM)).isFalse();
        assertThat(content(photo, Author.SYSTEM)).isFalse();
    }

    @Test
    void consentIsNotGivenTomorrow() {
        var tomorrow = new Consent(Consent.Basis.WRITTEN, "王芳", LocalDate.of(2024, 6, 6));
        FileId photo = fixtures.photo(scene, null);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> run(
                        () -> desk.change(scene.coordinator(), photo, 0, TestFiles.details(TestFiles.BOOKS, tomorrow))))
                .satisfies(refused -> assertThat(refused.field("consentOn"))
                        .contains(Reason.of("files.consent.later", LocalDate.of(2024, 6, 6))));
    }

    @Test
    void aWithdrawnPhotoIsServedToNobodyAndCanBeBroughtBack() {
        FileId photo = fixtures.photo(scene, TestFiles.consent());
        run(() -> desk.withdraw(scene.coordinator(), photo, 0));

        assertThat(seenBy(photo, Author.SYSTEM)).isFalse();
        assertThat(content(photo, scene.coordinator())).isFalse();
        assertThat(within(() -> files.require(photo, scene.coordinator())).isWithdrawn())
                .isTrue();
        assertRefused(
                Refused.Kind.CONFLICT,
                () -> run(() -> desk.change(scene.coordinator(), photo, 1, TestFiles.details(TestFiles.BOOKS, null))));

        run(() -> desk.restore(scene.coordinator(), photo, 1));
        assertThat(content(photo, Author.SYSTEM)).isTrue();
        assertRefused(Refused.Kind.CONFLICT, () -> run(() -> desk.restore(scene.coordinator(), photo, 2)));
        assertThat(verbs(photo)).containsExactly("added", "withdrawn", "restored");
    }

    @Test
    void anErasedPhotoIsGoneForGoodAndSoAreItsWords() {
        FileId photo = fixtures.photo(scene, TestFiles.consent());
        assertRefused(Refused.Kind.CONFLICT, () -> run(() -> desk.erase(scene.coordinator(), photo, 0)));
        run(() -> desk.withdraw(scene.coordinator(), photo, 0));
        run(() -> desk.erase(scene.coordinator(), photo, 1));

        FileView erased = within(() -> files.require(photo, scene.coordinator()));
        assertThat(erased.contents()).isEmpty();
        assertThat(erased.details()).isEqualTo(FileDetails.erased());
        assertThat(within(() -> files.of(scene.activity(), scene.coordinator()).isEmpty()))
                .isTrue();
        assertRefused(Refused.Kind.CONFLICT, () -> run(() -> desk.restore(scene.coordinator(), photo, 2)));
        assertThat(verbs(photo)).containsExactly("added", "withdrawn", "erased");
    }

    @Test
    void photosStandInTheOrderTheyWereAddedUntilTheyAreMoved() {
        FileId first = fixtures.photo(scene, Localized.zh("一"), null);
        FileId second = fixtures.photo(scene, Localized.zh("二"), null);
        FileId third = fixtures.photo(scene, Localized.zh("三"), null);
        FileId document = fixtures.document(scene, null);

        run(() -> desk.move(scene.coordinator(), third, FileDesk.Direction.EARLIER));
        run(() -> desk.move(scene.coordinator(), first, FileDesk.Direction.EARLIER));
        run(() -> desk.move(scene.coordinator(), second, FileDesk.Direction.LATER));

        FilesOf row = within(() -> files.of(scene.activity(), scene.coordinator()));
        assertThat(row.photos()).extracting(FileView::id).containsExactly(first, third, second);
        assertThat(row.documents()).extracting(FileView::id).containsExactly(document);
        assertThat(verbs(third)).containsExactly("added", "moved");
        assertThat(verbs(first)).as("it stood first already").containsExactly("added");
    }

    @Test
    void theCaptionIsDrawnFromTheActivity() {
        assertThat(within(() -> files.captionFor(scene.activity())))
                .contains(
                        Localized.of(
                                "2024年6月5日 09:00，文化社区党群服务中心，文化社区、珲春市档案馆：共建共享 赠书筑梦",
                                "5 June 2024, 09:00, Service centre of the Cultural Community, Cultural Community,"
                                        + " Hunchun Municipal Archives: Co-building, sharing, giving books and building dreams"));
    }

    @Test
    void anotherDistrictsFileIsNotThere() {
        FileId photo = fixtures.photo(scene, TestFiles.consent());
        UploadView sent = fixtures.sent(scene, FileKind.PHOTO, TestPhotos.jpeg(50, 50));
        TestFiles.Scene elsewhere = fixtures.aScene();

        assertThat(elsewhere
                        .district()
                        .<Boolean>within(
                                () -> files.byId(photo, elsewhere.coordinator()).isPresent()))
                .isFalse();
        assertThat(elsewhere
                        .district()
                        .<Boolean>within(() -> files.content(photo, Rendition.SMALL, Author.SYSTEM)
                                .isPresent()))
                .isFalse();
        assertRefused(
                Refused.Kind.MISSING,
                () -> elsewhere.district().run(() -> desk.withdraw(elsewhere.coordinator(), photo, 0)));
        assertRefused(
                Refused.Kind.FORBIDDEN,
                () -> elsewhere
                        .district()
                        .run(() -> uploads.receive(
                                elsewhere.coordinator(),
                                FileKind.PHOTO,
                                scene.activity(),
                                TestFiles.incoming(TestPhotos.jpeg(9, 9)))));
        assertRefused(
                Refused.Kind.INVALID,
                () -> elsewhere
                        .district()
                        .run(() -> desk.attach(
                                scene.coordinator(),
                                new AttachFile(FileId.next(), sent.id(), TestFiles.details(TestFiles.BOOKS, null)))));
    }

    private boolean seenBy(FileId file, Author reader) {
        return within(() -> files.byId(file, reader)).isPresent();
    }

    private boolean content(FileId file, Author reader) {
        return within(() -> files.content(file, Rendition.SMALL, reader)).isPresent();
    }

    private List<String> verbs(FileId file) {
        return lines(file).stream().map(AuditLine::verb).toList();
    }

    private List<AuditLine> lines(FileId file) {
        return within(() -> audit.historyOf(file.ref()));
    }

    private static void assertRefused(Refused.Kind kind, ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    private <T> T within(Supplier<T> work) {
        return scene.district().within(work);
    }

    private void run(Runnable work) {
        scene.district().run(work);
    }
}
