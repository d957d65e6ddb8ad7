package org.gongjian.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.DistrictId;

/**
 * The file of those who were erased, outside the database: after an older backup is restored, they are erased again. A line has
 * the district, the person and the moment: ids, nothing that tells of anybody.
 */
final class ErasedList {

    private final Path file;

    ErasedList(Path file) {
        this.file = file;
    }

    synchronized void add(DistrictId district, List<PersonId> persons, Instant at) {
        String lines = persons.stream()
                .map(person -> district.value() + " " + person.value() + " " + at + "\n")
                .collect(Collectors.joining());
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write the list of erased persons to " + file, failed);
        }
    }

    /** Those of a district; a line that was cut off, as by a full disk, is left out. */
    Set<PersonId> of(DistrictId district) {
        if (Files.notExists(file)) {
            return Set.of();
        }
        String start = district.value() + " ";
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.filter(line -> line.startsWith(start) && line.length() > 73)
                    .map(line -> new PersonId(UUID.fromString(line.substring(37, 73))))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read the list of erased persons in " + file, failed);
        }
    }
}
