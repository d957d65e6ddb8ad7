package org.gongjian.files;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.gongjian.activities.TestActivities;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Photos and documents of the activity of the first story. */
@TestComponent
public class TestFiles {

    public static final Localized BOOKS = Localized.of("长桌上摆着赠送的图书", "The books that were given lie on a long table");
    public static final LocalDate DAY = LocalDate.of(2024, 6, 5);

    private final TestAccounts accounts;
    private final TestActivities activities;
    private final Uploads uploads;
    private final FileDesk desk;

    TestFiles(TestAccounts accounts, TestActivities activities, Uploads uploads, FileDesk desk) {
        this.accounts = accounts;
        this.activities = activities;
        this.uploads = uploads;
        this.desk = desk;
    }

    /** A district with people, and an activity of its coordinator's community. */
    public Scene aScene() {
        TestDistrict district = accounts.aDistrict();
        TestActivities.Hunchun hunchun = activities.hunchun(
                district.district(),
                district.street(),
                district.community(),
                district.communityUnit(),
                district.partner(),
                false);
        return new Scene(
                district, hunchun, activities.held(hunchun, TestActivities.DAY).ref());
    }

    public record Scene(TestDistrict district, TestActivities.Hunchun hunchun, RecordRef activity) {

        public Author coordinator() {
            return district.coordinator().author();
        }

        public Author contact() {
            return district.contact().author();
        }
    }

    /** A photo of the activity, taken with a phone. */
    public FileId photo(Scene scene, @Nullable Consent consent) {
        return photo(scene, BOOKS, consent);
    }

    public FileId photo(Scene scene, Localized description, @Nullable Consent consent) {
        return attached(scene, FileKind.PHOTO, TestPhotos.fromAPhone(1200, 900), description, consent);
    }

    public FileId document(Scene scene, @Nullable Consent consent) {
        return attached(
                scene, FileKind.DOCUMENT, TestDocuments.pdf(), Localized.of("赠书清单", "List of the books"), consent);
    }

    public UploadView sent(Scene scene, FileKind kind, byte[] content) {
        return scene.district()
                .within(() -> uploads.receive(scene.coordinator(), kind, scene.activity(), incoming(content)));
    }

    public static Incoming incoming(byte[] content) {
        return new Incoming("DCIM/IMG_0605.jpg", () -> new ByteArrayInputStream(content));
    }

    public static FileDetails details(Localized description, @Nullable Consent consent) {
        return new FileDetails(description, null, null, consent);
    }

    public static Consent consent() {
        return new Consent(Consent.Basis.ORAL, "演示·协调员", DAY);
    }

    private FileId attached(
            Scene scene, FileKind kind, byte[] content, Localized description, @Nullable Consent consent) {
        UploadView sent = sent(scene, kind, content);
        return scene.district()
                .within(() -> desk.attach(
                        scene.coordinator(), new AttachFile(FileId.next(), sent.id(), details(description, consent))));
    }
}
