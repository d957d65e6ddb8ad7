package org.gongjian.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.files.Rendition;
import org.gongjian.files.UploadId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class S3StoreTests {

    private static final byte[] CONTENT = "a photo".getBytes(StandardCharsets.UTF_8);

    private final FakeS3 fake = new FakeS3();
    private final DistrictId district = DistrictId.next();
    private final ContentKey key = new ContentKey(UploadId.next(), Rendition.SMALL);
    private final Contents contents = new Contents(List.of(fake.store()), "s3");

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void aContentIsAnObjectOfItsDistrict() throws IOException {
        within(() -> contents.put(key, CONTENT));

        assertThat(fake.objects())
                .containsOnlyKeys(
                        "gongjian/" + district.value() + "/" + key.upload().value() + "/small");
        assertThat(read()).isEqualTo(CONTENT);
        within(() -> contents.erase("s3", key));
        assertThat(fake.objects()).isEmpty();
        within(() -> contents.erase("s3", key));
    }

    @Test
    void anotherDistrictDoesNotFindIt() {
        within(() -> contents.put(key, CONTENT));
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> CurrentDistrict.run(
                        DistrictId.next(), () -> contents.open("s3", key, CONTENT.length, Sha256.of(CONTENT))));
        assertThatExceptionOfType(IllegalStateException.class)
                .as("no district at all")
                .isThrownBy(() -> contents.put(key, CONTENT));
    }

    @Test
    void anObjectThatIsNotWhatWasPutIsNotGivenOut() {
        within(() -> contents.put(key, CONTENT));
        fake.change(content -> "another".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(CorruptContentException.class).isThrownBy(this::read);
        fake.change(content -> "a phot".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(CorruptContentException.class).isThrownBy(this::read);
        fake.change(content -> "a photo and more".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(CorruptContentException.class).isThrownBy(this::read);
    }

    @Test
    void aStoreThatDoesNotAnswerIsNamed() {
        fake.isBroken(true);
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> within(() -> contents.put(key, CONTENT)))
                .withMessageContaining("s3");
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> within(() -> contents.erase("s3", key)));
    }

    @Test
    void aStoreThatIsNotSetUpIsNamedAtTheStart() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new Contents(List.of(fake.store()), "database"))
                .withMessageContaining("there is no store database");
    }

    @Test
    void theSettingChoosesTheStore() {
        new ApplicationContextRunner()
                .withUserConfiguration(S3Store.class, Contents.class)
                .withPropertyValues(
                        "gongjian.files.store=s3",
                        "gongjian.files.s3.bucket=photos",
                        "gongjian.files.s3.endpoint=http://127.0.0.1:9",
                        "gongjian.files.s3.access-key=a-key",
                        "gongjian.files.s3.secret-key=a-secret")
                .run(application ->
                        assertThat(application.getBean(Contents.class).store()).isEqualTo("s3"));
        new ApplicationContextRunner()
                .withUserConfiguration(S3Store.class, Contents.class)
                .withPropertyValues("gongjian.files.store=s3")
                .run(application -> assertThat(application).hasFailed());
    }

    private byte[] read() throws IOException {
        try (InputStream content =
                CurrentDistrict.within(district, () -> contents.open("s3", key, CONTENT.length, Sha256.of(CONTENT)))) {
            return content.readAllBytes();
        }
    }

    private void within(Runnable work) {
        CurrentDistrict.run(district, work);
    }
}
