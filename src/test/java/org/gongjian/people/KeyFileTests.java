package org.gongjian.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {

    private static final DistrictId HERE = DistrictId.next();
    private static final PersonId PERSON = PersonId.next();

    @TempDir
    private Path directory;

    @Test
    void theFirstRunMakesAFileOnlyItsOwnerCanRead() throws IOException {
        Path file = directory.resolve("new").resolve("keys");
        KeyFile.open(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(directory.resolve("new"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theNextRunReadsTheSameKeys() {
        Path file = directory.resolve("keys");
        SealedText sealed = within(() -> cipher(file).seal(PERSON, PersonalField.PHONE, "13800138000"));
        assertThat(within(() -> cipher(file).open(PERSON, PersonalField.PHONE, sealed)))
                .isEqualTo("13800138000");
    }

    @Test
    void aFileOthersCanReadIsRefused() throws IOException {
        Path file = directory.resolve("keys");
        KeyFile.open(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> KeyFile.open(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void aNewKeyEncryptsAndTheOldOneStillDecrypts() throws IOException {
        Path file = directory.resolve("keys");
        SealedText old = within(() -> cipher(file).seal(PERSON, PersonalField.ADDRESS, "靖和街道"));
        byte[] found = within(() -> cipher(file).blindIndex(PersonalField.PHONE, "13800138000"));
        Files.write(
                file,
                List.of("field f2 " + Base64.getEncoder().encodeToString(new byte[32])),
                StandardOpenOption.APPEND);
        assertThat(within(() -> cipher(file).seal(PERSON, PersonalField.ADDRESS, "x"))
                        .key())
                .isEqualTo("f2");
        assertThat(old.key()).isEqualTo("f1");
        assertThat(within(() -> cipher(file).open(PERSON, PersonalField.ADDRESS, old)))
                .isEqualTo("靖和街道");
        assertThat(within(() -> cipher(file).blindIndex(PersonalField.PHONE, "13800138000")))
                .isEqualTo(found);
    }

    @Test
    void aDamagedFileSaysWhichLineIsWrong() throws IOException {
        Path file = directory.resolve("keys");
        KeyFile.open(file);
        Files.writeString(file, "field f1 short\n");
        assertThatThrownBy(() -> KeyFile.open(file)).hasMessageContaining("32 bytes");
    }

    @Test
    void aCiphertextMovedToAnotherPersonFieldOrDistrictDoesNotOpen() {
        FieldCipher cipher = cipher(directory.resolve("keys"));
        SealedText sealed = within(() -> cipher.seal(PERSON, PersonalField.PHONE, "13800138000"));
        assertThatThrownBy(() -> within(() -> cipher.open(PersonId.next(), PersonalField.PHONE, sealed)))
                .hasMessageContaining("does not open");
        assertThatThrownBy(() -> within(() -> cipher.open(PERSON, PersonalField.ADDRESS, sealed)))
                .hasMessageContaining("does not open");
        assertThatThrownBy(() -> CurrentDistrict.within(
                        DistrictId.next(), () -> cipher.open(PERSON, PersonalField.PHONE, sealed)))
                .hasMessageContaining("does not open");
    }

    @Test
    void theIndexOfOneDistrictSaysNothingAboutAnother() {
        FieldCipher cipher = cipher(directory.resolve("keys"));
        assertThat(within(() -> cipher.blindIndex(PersonalField.PHONE, "13800138000")))
                .isNotEqualTo(CurrentDistrict.within(
                        DistrictId.next(), () -> cipher.blindIndex(PersonalField.PHONE, "13800138000")));
    }

    private static FieldCipher cipher(Path file) {
        return new FieldCipher(KeyFile.open(file));
    }

    private static <T> T within(Supplier<T> work) {
        return CurrentDistrict.within(HERE, work);
    }
}
