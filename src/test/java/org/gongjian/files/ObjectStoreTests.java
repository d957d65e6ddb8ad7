package org.gongjian.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Districts;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.files.store.Contents;
import org.gongjian.files.store.DatabaseStore;
import org.gongjian.files.store.FakeS3;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The same room with its contents in an object store; what lay in the database before is found there. */
@RoomTest
class ObjectStoreTests {

    private final FakeS3 fake = new FakeS3();
    private final TestFiles fixtures;
    private final TestClock clock;
    private final TransactionTemplate transaction;
    private final UploadRows rows;
    private final Uploads uploads;
    private final FileDesk desk;
    private final RecordFiles files;
    private final TestFiles.Scene scene;

    ObjectStoreTests(
            @Autowired TestFiles fixtures,
            @Autowired TestClock clock,
            @Autowired TransactionTemplate transaction,
            @Autowired DatabaseStore database,
            @Autowired FileRows fileRows,
            @Autowired UploadRows uploadRows,
            @Autowired FileHosts hosts,
            @Autowired ObjectProvider<ShownPersons> shown,
            @Autowired Workbench workbench,
            @Autowired FileSettings settings,
            @Autowired Districts districts,
            @Autowired AuditLog audit) {
        Contents contents = fake.contents(database);
        this.fixtures = fixtures;
        this.clock = clock;
        this.transaction = transaction;
        rows = uploadRows;
        uploads = new Uploads(uploadRows, fileRows, hosts, workbench, contents, settings, transaction, clock);
        files = new RecordFiles(fileRows, uploadRows, hosts, shown, contents, districts, clock);
        desk = new FileDesk(fileRows, uploadRows, uploads, hosts, files, audit, clock);
        scene = fixtures.aScene();
    }

    @AfterEach
    void close() {
        fake.close();
        clock.set(TestClock.STORY);
    }

    @Test
    void aPhotoGoesToTheObjectStoreAndIsErasedThere() {
        UploadView sent = sent();
        assertThat(fake.objects()).hasSize(3);
        FileId photo = transaction(() -> desk.attach(
                scene.coordinator(),
                new AttachFile(FileId.next(), sent.id(), TestFiles.details(TestFiles.BOOKS, TestFiles.consent()))));
        assertThat(read(photo)).startsWith(0xFF, 0xD8, 0xFF);

        transaction(() -> {
            desk.withdraw(scene.coordinator(), photo, 0);
            desk.erase(scene.coordinator(), photo, 1);
            return true;
        });
        assertThat(fake.objects()).isEmpty();
        assertThat(used()).isZero();
    }

    @Test
    void whatLiesInTheDatabaseIsStillFound() {
        FileId before = fixtures.photo(scene, TestFiles.consent());
        assertThat(read(before)).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(fake.objects()).isEmpty();
    }

    @Test
    void whereTheStoreDoesNotAnswerTheFormSaysSoAndNothingIsLeftBehindForLong() {
        fake.isBroken(true);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::sent)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.of("files.refused.store")));
        assertThat(used()).as("until it is swept").isPositive();

        clock.advance(Duration.ofDays(2));
        fake.isBroken(false);
        assertThat(within(uploads::sweep)).isEqualTo(1);
        assertThat(used()).isZero();
    }

    private UploadView sent() {
        return within(() -> uploads.receive(
                scene.coordinator(),
                FileKind.PHOTO,
                scene.activity(),
                TestFiles.incoming(TestPhotos.fromAPhone(600, 400))));
    }

    private byte[] read(FileId photo) {
        Served served = transaction(
                () -> files.content(photo, Rendition.SMALL, scene.coordinator()).orElseThrow());
        try (InputStream content = within(() -> files.open(served))) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private long used() {
        return transaction(rows::used);
    }

    private <T> T transaction(Supplier<T> work) {
        return within(() -> transaction.execute(status -> work.get()));
    }

    private <T> T within(Supplier<T> work) {
        return scene.district().within(work);
    }
}
