package org.gongjian.recognition.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @TempDir
    private Path directory;

    @Test
    void theFirstRunMakesAFileOnlyItsOwnerCanReadAndTheNextReadsTheSameKey() throws IOException {
        SigningKeys made = SigningKeyFile.open(file(), TODAY);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        SigningKeys again = SigningKeyFile.open(file(), TODAY.plusDays(1));
        assertThat(again.current().id()).isEqualTo(made.current().id());
        assertThat(again.current().since()).isEqualTo(TODAY);
        assertThat(Jwt.sign(made.current(), "did:web:here", Map.of()).isSignedBy(again.current()))
                .isTrue();
    }

    @Test
    void aRotatedKeyVerifiesAndSignsNoMore() throws IOException {
        SigningKey old = SigningKeyFile.open(file(), TODAY).current();
        Jwt signed = Jwt.sign(old, "did:web:here", Map.of("number", "1"));

        SigningKeys rotated = SigningKeyFile.rotate(file(), TODAY.plusDays(3));

        assertThat(rotated.current().id()).isNotEqualTo(old.id());
        SigningKey retired = SigningKeyFile.open(file(), TODAY).byId(old.id()).orElseThrow();
        assertThat(retired.retiredOn()).contains(TODAY.plusDays(3));
        assertThat(signed.isSignedBy(retired)).isTrue();
        assertThat(signed.isSignedBy(rotated.current())).isFalse();
        assertThatThrownBy(() -> Jwt.sign(retired, "did:web:here", Map.of())).hasMessageContaining("retired");
        assertThat(Files.readString(file())).doesNotContain(secretOf(old));
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void aRunningServerSignsWithTheNewKeyAtOnce() throws IOException {
        Path keys = directory.resolve("keys");
        KeysAtHand atHand =
                new KeysAtHand(keys.toString(), Clock.fixed(Instant.parse("2026-11-29T00:00:00Z"), ZoneOffset.UTC));
        String before = atHand.now().current().id();

        String after = SigningKeyFile.rotate(file(), TODAY).current().id();
        Files.setLastModifiedTime(file(), FileTime.from(Instant.parse("2026-11-30T00:00:00Z")));

        assertThat(after).isNotEqualTo(before);
        assertThat(atHand.now().current().id()).isEqualTo(after);
        assertThat(atHand.now().byId(before)).isPresent();
    }

    @Test
    void aDisownedKeyStaysKnownWithItsReasonAndAnotherSigns() throws IOException {
        SigningKey leaked = SigningKeyFile.open(file(), TODAY).current();
        Jwt signed = Jwt.sign(leaked, "did:web:here", Map.of("number", "1"));

        SigningKeys left = SigningKeyFile.disown(file(), leaked.id(), "  a laptop was  stolen ", TODAY.plusDays(2));

        assertThat(left.current().id()).isNotEqualTo(leaked.id());
        assertThat(left.trusted()).containsExactly(left.current());
        SigningKey read = SigningKeyFile.open(file(), TODAY).byId(leaked.id()).orElseThrow();
        assertThat(read.disownedOn()).contains(TODAY.plusDays(2));
        assertThat(read.retiredOn()).contains(TODAY.plusDays(2));
        assertThat(Objects.requireNonNull(read.disowned()).because()).isEqualTo("a laptop was  stolen");
        assertThat(signed.isSignedBy(read))
                .as("that is just why it is disowned")
                .isTrue();
        assertThat(Files.readString(file())).doesNotContain(secretOf(leaked));
    }

    @Test
    void aRetiredKeyIsDisownedWithoutANewOneAndRotatingKeepsItSo() {
        SigningKey old = SigningKeyFile.open(file(), TODAY).current();
        SigningKey current = SigningKeyFile.rotate(file(), TODAY.plusDays(3)).current();

        assertThat(SigningKeyFile.disown(file(), old.id(), "found elsewhere", TODAY.plusDays(9))
                        .current())
                .isEqualTo(current);
        SigningKeys rotated = SigningKeyFile.rotate(file(), TODAY.plusDays(12));

        assertThat(rotated.disowned()).containsExactly(old);
        assertThat(rotated.byId(old.id()).orElseThrow().retiredOn()).contains(TODAY.plusDays(3));
        assertThat(rotated.byId(current.id()).orElseThrow().disownedOn()).isEmpty();
    }

    @Test
    void whatIsNoKeyIsDisownedAlreadyOrHasNoReasonIsRefused() throws IOException {
        String id = SigningKeyFile.open(file(), TODAY).current().id();
        String before = Files.readString(file());

        assertThatThrownBy(() -> SigningKeyFile.disown(file(), "0123456789abcdef", "why", TODAY))
                .hasMessageContaining("There is no key")
                .hasMessageContaining(id);
        for (String because : List.of("", "  ", "two\nlines", "x".repeat(201))) {
            assertThatThrownBy(() -> SigningKeyFile.disown(file(), id, because, TODAY))
                    .hasMessageContaining("one line");
        }
        assertThat(Files.readString(file())).isEqualTo(before);
        SigningKeyFile.disown(file(), id, "why", TODAY);
        assertThatThrownBy(() -> SigningKeyFile.disown(file(), id, "again", TODAY))
                .hasMessageContaining("disowned since " + TODAY);
    }

    @Test
    void aFileOthersCanReadIsRefused() throws IOException {
        SigningKeyFile.open(file(), TODAY);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> SigningKeyFile.open(file(), TODAY)).hasMessageContaining("chmod 600");
        assertThatThrownBy(() -> SigningKeyFile.rotate(file(), TODAY)).hasMessageContaining("chmod 600");
    }

    @Test
    void aBrokenFileIsRefusedWithoutSayingWhatStandsInIt() throws IOException {
        SigningKeyFile.open(file(), TODAY);
        List<String> whole = Files.readAllLines(file());
        String line = whole.getLast();
        String[] parts = line.split(" ");
        SigningKey other = SigningKey.generate(TODAY);

        for (String broken : List.of(
                "",
                line.substring(0, line.length() - 4),
                line.replace("signing", "retired"),
                line + " more",
                line + "\n" + line,
                parts[0] + " yesterday " + parts[2] + " " + parts[3],
                parts[0] + " " + parts[1] + " " + Base64.getEncoder().encodeToString(other.open()) + " " + parts[3])) {
            Files.writeString(file(), broken);
            assertThatThrownBy(() -> SigningKeyFile.open(file(), TODAY))
                    .as(broken)
                    .hasMessageContaining("is not a file of signing keys")
                    .hasMessageNotContaining(parts[3]);
        }
    }

    private static String secretOf(SigningKey key) {
        return Base64.getEncoder().encodeToString(Objects.requireNonNull(key.seed()));
    }

    private Path file() {
        return directory.resolve("signing-keys");
    }
}
