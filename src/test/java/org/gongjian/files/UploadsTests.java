package org.gongjian.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.files.store.CorruptContentException;
import org.gongjian.files.store.StoreUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class UploadsTests {

    private static final long QUOTA = 5L * 1024 * 1024 * 1024;

    @Autowired
    private TestFiles fixtures;

    @Autowired
    private Uploads uploads;

    @Autowired
    private FileDesk desk;

    @Autowired
    private RecordFiles files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private TestFiles.Scene scene;

    @BeforeEach
    void aScene() {
        scene = fixtures.aScene();
    }

    @AfterEach
    void theClockStandsWhereItStood() {
        clock.set(TestClock.STORY);
    }

    @Test
    void whatWasSentIsSeenByWhoeverSentItUntilItIsAttached() {
        UploadView sent = fixtures.sent(scene, FileKind.PHOTO, TestPhotos.jpeg(400, 300));

        assertThat(sent.name()).as("a path is not a name").isEqualTo("IMG_0605.jpg");
        assertThat(within(() -> uploads.open(scene.coordinator(), sent.id()))).isPresent();
        assertThat(preview(scene.coordinator(), sent.id())).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(within(() -> uploads.preview(scene.contact(), sent.id()))).isEmpty();
        within(() -> desk.attach(
                scene.coordinator(),
                new AttachFile(FileId.next(), sent.id(), TestFiles.details(TestFiles.BOOKS, null))));
        assertThat(within(() -> uploads.preview(scene.coordinator(), sent.id())))
                .isEmpty();
    }

    @Test
    void aDocumentOfManyChunksComesBackAsItWas() {
        byte[] small = TestDocuments.pdf("% " + "x".repeat(1_300_000) + "\n");
        byte[] large = TestDocuments.pdf("% " + "y".repeat(5_500_000) + "\n");
        for (byte[] content : List.of(small, large)) {
            FileId document = attached(content);
            Served served = served(document, scene.coordinator());
            assertThat(served.open()).as("open to everybody").isFalse();
            assertThat(served.content().bytes()).isEqualTo(content.length);
            assertThat(read(served)).isEqualTo(content);
        }
    }

    @Test
    void aContentThatIsNotWhatWasStoredIsServedToNobody() {
        FileId document = attached(TestDocuments.pdf("% " + "x".repeat(1_300_000) + "\n"));
        Served served = served(document, scene.coordinator());
        byte[] other = new byte[512 * 1024];
        change("delete from file_chunk where seq = 1");
        assertThatExceptionOfType(CorruptContentException.class)
                .as("a part is missing")
                .isThrownBy(() -> read(served));

        transaction(() -> jdbc.sql("""
                insert into file_chunk (upload_id, rendition, seq, content)
                select upload_id, rendition, 1, :content from file_rendition where rendition = 'document'
                """).param("content", other).update());
        assertThatExceptionOfType(CorruptContentException.class)
                .as("a part is another")
                .isThrownBy(() -> read(served))
                .withMessageContaining(served.content().hash().hex());

        change("delete from file_chunk");
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> read(served));
    }

    @Test
    void aContentWithSomethingBehindItIsServedToNobody() {
        Served served = served(attached(TestDocuments.pdf()), scene.coordinator());
        transaction(() ->
                jdbc.sql("""
                insert into file_chunk (upload_id, rendition, seq, content)
                select upload_id, rendition, 1, :content from file_rendition
                """).param("content", TestDocuments.bytes("<html>")).update());
        assertThatExceptionOfType(CorruptContentException.class).isThrownBy(() -> read(served));
    }

    @Test
    void theQuotaOfTheDistrictIsKeptToAndGivenBack() {
        UploadView first = fixtures.sent(scene, FileKind.PHOTO, TestPhotos.jpeg(400, 300));
        assertThat(used()).isEqualTo(first.bytes()).isPositive();

        transaction(() -> jdbc.sql("update file_usage set bytes = :bytes")
                .param("bytes", QUOTA - 1_000)
                .update());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> fixtures.sent(scene, FileKind.PHOTO, TestPhotos.jpeg(400, 300)))
                .satisfies(refused -> assertThat(refused.field("file"))
                        .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("files.refused.quota")));
        TestFiles.Scene elsewhere = fixtures.aScene();
        assertThat(fixtures.sent(elsewhere, FileKind.PHOTO, TestPhotos.jpeg(40, 30))
                        .bytes())
                .as("another district has a quota of its own")
                .isPositive();

        within(() -> {
            uploads.discard(scene.coordinator(), first.id());
            return true;
        });
        assertThat(used()).isEqualTo(QUOTA - 1_000 - first.bytes());
        assertThat(rows("select count(*) from file_chunk")).isZero();
    }

    @Test
    void anErasedFileGivesItsRoomBack() {
        FileId photo = fixtures.photo(scene, TestFiles.consent());
        within(() -> {
            desk.withdraw(scene.coordinator(), photo, 0);
            desk.erase(scene.coordinator(), photo, 1);
            return true;
        });
        assertThat(used()).isZero();
        assertThat(rows("select count(*) from file_chunk")).isZero();
        assertThat(rows("select count(*) from file_rendition")).isZero();
    }

    @Test
    void aRecordHasOnlySoManyFiles() {
        FileId one = fixtures.document(scene, null);
        transaction(() -> {
            for (int i = 1; i < 20; i++) {
                jdbc.sql("""
                        with other as (
                            insert into file_upload (id, kind, about_kind, about_id, format, bytes, state, uploaded_at)
                            select gen_random_uuid(), kind, about_kind, about_id, format, 0, state, uploaded_at
                              from file_upload where id = (select upload_id from file where id = :one)
                            returning id)
                        insert into file (id, upload_id, kind, about_kind, about_id, seq, description, state, added_at, version)
                        select other.id, other.id, kind, about_kind, about_id, seq, description, state, added_at, 0
                          from file, other where file.id = :one
                        """).param("one", one.value()).update();
            }
            return true;
        });
        assertRefused(
                Reason.of("files.refused.many.document", 20),
                () -> fixtures.sent(scene, FileKind.DOCUMENT, TestDocuments.pdf()));
        assertThat(fixtures.photo(scene, null)).as("photos are counted apart").isNotNull();
    }

    @Test
    void whatIsTooLargeOrEmptyIsRefused() {
        assertRefused(
                Reason.of("files.refused.large", FileSize.of(20 * 1024 * 1024).words()),
                () -> fixtures.sent(scene, FileKind.PHOTO, new byte[20 * 1024 * 1024 + 1]));
        assertRefused(Reason.of("files.refused.empty"), () -> fixtures.sent(scene, FileKind.DOCUMENT, new byte[0]));
        assertThat(rows("select count(*) from file_upload")).isZero();
    }

    @Test
    void whatNobodyAttachedIsErasedAfterADay() {
        UploadView left = fixtures.sent(scene, FileKind.PHOTO, TestPhotos.jpeg(400, 300));
        FileId kept = fixtures.photo(scene, TestFiles.consent());
        clock.advance(Duration.ofHours(23));
        assertThat(within(uploads::sweep)).isZero();
        UploadView fresh = fixtures.sent(scene, FileKind.PHOTO, TestPhotos.jpeg(40, 30));

        clock.advance(Duration.ofHours(2));
        assertThat(within(uploads::sweep)).isEqualTo(1);

        assertThat(within(() -> uploads.open(scene.coordinator(), left.id()))).isEmpty();
        assertThat(within(() -> uploads.open(scene.coordinator(), fresh.id()))).isPresent();
        assertThat(read(served(kept, Author.SYSTEM, Rendition.SMALL))).isNotEmpty();
        assertThat(rows("select count(*) from file_upload where state = 'erased' and name is null"))
                .isEqualTo(1);
        assertThat(within(uploads::sweep)).as("once is enough").isZero();
    }

    @Test
    void whatWasNeverStoredToTheEndIsErasedToo() {
        UploadView broken = fixtures.sent(scene, FileKind.PHOTO, TestPhotos.jpeg(40, 30));
        change("update file_upload set state = 'storing'");
        assertThat(within(() -> uploads.open(scene.coordinator(), broken.id()))).isEmpty();
        clock.advance(Duration.ofDays(2));
        assertThat(within(uploads::sweep)).isEqualTo(1);
        assertThat(used()).isZero();
    }

    @Test
    void manyAtOnceAreTakenInOneAfterTheOther() throws Exception {
        Callable<UploadView> send = () -> fixtures.sent(scene, FileKind.PHOTO, TestPhotos.fromAPhone(1600, 1200));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<UploadView>> sent =
                    people.invokeAll(Stream.generate(() -> send).limit(8).toList());
            long bytes = 0;
            for (Future<UploadView> one : sent) {
                bytes += one.get().bytes();
            }
            assertThat(used()).isEqualTo(bytes);
        }
    }

    private FileId attached(byte[] content) {
        UploadView sent = fixtures.sent(scene, FileKind.DOCUMENT, content);
        return within(() -> desk.attach(
                scene.coordinator(),
                new AttachFile(FileId.next(), sent.id(), TestFiles.details(TestFiles.BOOKS, null))));
    }

    private Served served(FileId file, Author reader) {
        return served(file, reader, Rendition.DOCUMENT);
    }

    private Served served(FileId file, Author reader, Rendition rendition) {
        return within(() -> files.content(file, rendition, reader)).orElseThrow();
    }

    private byte[] read(Served served) {
        try (InputStream content = within(() -> files.open(served))) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] preview(Author by, UploadId id) {
        try (InputStream content = within(() -> uploads.preview(by, id)).orElseThrow()) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private long used() {
        return rows("select coalesce(max(bytes), 0) from file_usage");
    }

    private long rows(String question) {
        return transaction(() -> jdbc.sql(question).query(Long.class).single());
    }

    private void change(String statement) {
        transaction(() -> jdbc.sql(statement).update());
    }

    private <T> T transaction(Supplier<T> work) {
        return within(() -> transaction.execute(status -> work.get()));
    }

    private static void assertRefused(Reason reason, ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.field("file")).contains(reason));
    }

    private <T> T within(Supplier<T> work) {
        return scene.district().within(work);
    }
}
