package org.gongjian.operations.backup.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can happen to a file on its way, for backups that are encrypted and for those that are not. */
class BackupFileTests {

    private static final Instant MADE = Instant.parse("2026-11-20T00:00:00Z");
    private static final Passphrase PASSPHRASE = Passphrase.of("four words are enough");
    private static final int ROWS = 8;

    private final Random random = new Random(20_261_120);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasWrittenIsRead(boolean encrypted) throws IOException {
        Path file = write("whole", encrypted);
        assertThat(texts(file)).hasSize(ROWS + 1).startsWith("0 珲春").endsWith("the manifest");
        assertThat(BackupReader.header(file).encrypted()).isEqualTo(encrypted);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("the manifest"))
                .as("the text stands in the file")
                .isNotEqualTo(encrypted);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileThatEndsTooEarlyIsTruncatedWhereverItEnds(boolean encrypted) throws IOException {
        byte[] whole = Files.readAllBytes(write("whole", encrypted));
        for (int length = 0; length < whole.length; length += 1 + random.nextInt(3)) {
            Path file = altered(Arrays.copyOf(whole, length));
            assertThat(faultOf(file))
                    .as("cut after %d of %d bytes", length, whole.length)
                    .isEqualTo(length < "GONGJIAN".length() ? Fault.NOT_A_BACKUP : Fault.TRUNCATED);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneChangedByteIsNoticedWhereverItStands(boolean encrypted) throws IOException {
        byte[] whole = Files.readAllBytes(write("whole", encrypted));
        for (int at = 0; at < whole.length; at += 1 + random.nextInt(3)) {
            byte[] bytes = whole.clone();
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            assertThat(faultOf(altered(bytes)))
                    .as("byte %d of %d", at, whole.length)
                    .isEqualTo(at < "GONGJIAN".length() ? Fault.NOT_A_BACKUP : Fault.ALTERED);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bytesBehindTheEndAreNoticed(boolean encrypted) throws IOException {
        byte[] whole = Files.readAllBytes(write("whole", encrypted));
        assertThat(faultOf(altered(Arrays.copyOf(whole, whole.length + 1)))).isEqualTo(Fault.ALTERED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void chunksThatChangedPlacesAreNoticed(boolean encrypted) throws IOException {
        byte[] whole = Files.readAllBytes(write("whole", encrypted));
        List<byte[]> parts = parts(whole);
        byte[] third = parts.get(3);
        parts.set(3, parts.get(4));
        parts.set(4, third);
        assertThat(faultOf(altered(joined(parts)))).isEqualTo(Fault.ALTERED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aChunkThatWasTakenOutIsNoticed(boolean encrypted) throws IOException {
        List<byte[]> parts = parts(Files.readAllBytes(write("whole", encrypted)));
        parts.remove(5);
        assertThat(faultOf(altered(joined(parts)))).isEqualTo(Fault.ALTERED);
    }

    @Test
    void aChunkOfAnotherBackupIsNoticed() throws IOException {
        List<byte[]> one = parts(Files.readAllBytes(write("one", false)));
        List<byte[]> other = parts(Files.readAllBytes(write("other", false, MADE.plusSeconds(1))));
        one.set(2, other.get(2));
        assertThat(faultOf(altered(joined(one)))).isEqualTo(Fault.ALTERED);
    }

    @Test
    void anotherPassphraseIsToldFromADamagedFile() throws IOException {
        Path file = write("locked", true);
        assertThatThrownBy(() -> BackupReader.open(file, Optional.of(Passphrase.of("some other passphrase"))))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("another passphrase")
                .extracting("fault")
                .isEqualTo(Fault.PASSPHRASE);
        assertThatThrownBy(() -> BackupReader.open(file, Optional.empty()))
                .hasMessageContaining("is encrypted")
                .extracting("fault")
                .isEqualTo(Fault.PASSPHRASE);
    }

    @Test
    void theSamePassphraseMakesAnotherKeyEachTime() {
        var one = Lock.make(PASSPHRASE, 64, 1);
        var other = Lock.make(PASSPHRASE, 64, 1);
        assertThat(one.key()).isNotEqualTo(other.key());
        assertThat(one.lock().open(PASSPHRASE)).contains(one.key());
    }

    @Test
    void theKeyOfARealBackupIsHardToGuess() {
        var lock = Lock.make(PASSPHRASE).lock();
        assertThat(lock.kibibytes()).isGreaterThanOrEqualTo(64 * 1024);
        assertThat(lock.open(Passphrase.of("four words are enougH"))).isEmpty();
    }

    @Test
    void lettersTypedInPiecesAreTheSamePassphrase() {
        var lock = Lock.make(Passphrase.of("caf\u00e9 in Hunchun"), 64, 1).lock();
        assertThat(lock.open(Passphrase.of("cafe\u0301 in Hunchun"))).isPresent();
        assertThatThrownBy(() -> Passphrase.of("too short").requireLong()).hasMessageContaining("at least 12");
        assertThat(PASSPHRASE).hasToString("a passphrase");
    }

    @Test
    void aNewerFormatIsRefusedInWords() throws IOException {
        Path file = temporary.resolve("newer");
        try (var writer = BackupWriter.begin(file, false, "9.0.0", MADE, Optional.empty(), Prologue.FORMAT + 1)) {
            writer.finish(chunk(Chunk.Kind.MANIFEST, "unknown"));
        }
        assertThatThrownBy(() -> BackupReader.open(file, Optional.empty()))
                .hasMessageContaining("newer Gongjian")
                .extracting("fault")
                .isEqualTo(Fault.NEWER);
    }

    @Test
    void someOtherFileIsNoBackup() throws IOException {
        Path letter = Files.writeString(temporary.resolve("letter.txt"), "Dear Gongjian, how are you?");
        assertThat(faultOf(letter)).isEqualTo(Fault.NOT_A_BACKUP);
        assertThatThrownBy(() -> BackupReader.header(temporary.resolve("nothing")))
                .hasMessageContaining("there is no")
                .extracting("fault")
                .isEqualTo(Fault.REFUSED);
    }

    @Test
    void nothingIsReplacedUnlessAsked() throws IOException {
        Path file = Files.writeString(temporary.resolve("precious"), "precious");
        assertThatThrownBy(() -> begin(file, false, MADE, false)).hasMessageContaining("--replace");
        assertThat(file).hasContent("precious");

        try (var writer = begin(file, true, MADE, false)) {
            assertThat(file).as("still there while the new one is written").hasContent("precious");
            writer.finish(chunk(Chunk.Kind.MANIFEST, "new"));
        }
        assertThat(texts(file)).containsExactly("new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aFileThatAppearsMeanwhileIsNotReplaced() throws IOException {
        Path file = temporary.resolve("contested");
        try (var writer = begin(file, false, MADE, false)) {
            Files.writeString(file, "precious");
            assertThatThrownBy(() -> writer.finish(chunk(Chunk.Kind.MANIFEST, "new")))
                    .hasMessageContaining("--replace");
        }
        assertThat(file).hasContent("precious");
        assertThat(files()).containsExactly("contested");
    }

    @Test
    void whatWasNotFinishedLeavesNothingBehind() throws IOException {
        try (var writer = begin(temporary.resolve("given up"), false, MADE, false);
                var compressor = Chunk.compressor()) {
            writer.put(chunk(Chunk.Kind.ROWS, "a row"), compressor);
            assertThat(files()).singleElement().asString().endsWith(BackupWriter.UNFINISHED);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aDirectoryThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> begin(temporary.resolve("no/where"), false, MADE, false))
                .hasMessageContaining("make it first");
        assertThatThrownBy(() -> begin(temporary, true, MADE, false)).hasMessageContaining("is a directory");
    }

    private Path write(String name, boolean encrypted) throws IOException {
        return write(name, encrypted, MADE);
    }

    private Path write(String name, boolean encrypted, Instant made) throws IOException {
        Path file = temporary.resolve(name);
        try (var writer = begin(file, false, made, encrypted);
                var compressor = Chunk.compressor()) {
            for (int row = 0; row < ROWS; row++) {
                writer.put(chunk(Chunk.Kind.ROWS, row + " 珲春"), compressor);
            }
            writer.finish(chunk(Chunk.Kind.MANIFEST, "the manifest"));
        }
        return file;
    }

    private static BackupWriter begin(Path file, boolean replace, Instant made, boolean encrypted) throws IOException {
        Optional<Lock.Keyed> lock = encrypted ? Optional.of(Lock.make(PASSPHRASE, 64, 1)) : Optional.empty();
        return BackupWriter.begin(file, replace, "1.0.0", made, lock, Prologue.FORMAT);
    }

    private static Chunk chunk(Chunk.Kind kind, String text) {
        return new Chunk(kind, 0, StandardCharsets.UTF_8.encode(text));
    }

    private static List<String> texts(Path file) {
        var texts = new ArrayList<String>();
        try (var reader = BackupReader.open(file, Optional.of(PASSPHRASE))) {
            reader.walk(
                    (chunk, spot) -> {
                        texts.add(text(chunk));
                        assertThat(text(reader.at(spot))).isEqualTo(text(chunk));
                    },
                    Watcher.NOBODY);
        }
        return texts;
    }

    private static String text(Chunk chunk) {
        return StandardCharsets.UTF_8.decode(chunk.content().duplicate()).toString();
    }

    private static Fault faultOf(Path file) {
        var failure = catchThrowableOfType(BackupException.class, () -> texts(file));
        assertThat(failure).as("a fault in " + file).isNotNull();
        return failure.fault();
    }

    private Path altered(byte[] bytes) throws IOException {
        return Files.write(temporary.resolve("altered"), bytes);
    }

    private Set<String> files() throws IOException {
        try (var files = Files.list(temporary)) {
            return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    /** The prologue, then each chunk with its frame, then the end. */
    private static List<byte[]> parts(byte[] whole) {
        var bytes = ByteBuffer.wrap(whole);
        int position = 18 + bytes.getInt(10) + Digest.BYTES;
        var parts = new ArrayList<byte[]>();
        parts.add(Arrays.copyOf(whole, position));
        while (position < whole.length - Digest.BYTES) {
            int length = Frame.BYTES + (bytes.getInt(position) & Integer.MAX_VALUE);
            parts.add(Arrays.copyOfRange(whole, position, position + length));
            position += length;
        }
        parts.add(Arrays.copyOfRange(whole, position, whole.length));
        return parts;
    }

    private static byte[] joined(List<byte[]> parts) {
        var joined =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(joined::put);
        return joined.array();
    }
}
