package org.gongjian.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.gongjian.district.DistrictId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasedListTests {

    private static final DistrictId HERE = DistrictId.next();
    private static final Instant NOW = Instant.parse("2024-06-05T00:30:00Z");

    @TempDir
    private Path directory;

    @Test
    void whoWasErasedIsReadBackForTheDistrictOnly() {
        ErasedList list = new ErasedList(directory.resolve("erased"));
        PersonId one = PersonId.next();
        PersonId other = PersonId.next();
        assertThat(list.of(HERE)).isEmpty();
        list.add(HERE, List.of(one), NOW);
        list.add(HERE, List.of(other), NOW);
        list.add(DistrictId.next(), List.of(PersonId.next()), NOW);
        assertThat(list.of(HERE)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void aLineThatWasCutOffIsLeftOut() throws IOException {
        Path file = directory.resolve("erased");
        ErasedList list = new ErasedList(file);
        PersonId one = PersonId.next();
        list.add(HERE, List.of(one), NOW);
        Files.writeString(file, HERE.value() + " 0190", StandardOpenOption.APPEND);
        assertThat(list.of(HERE)).containsExactly(one);
    }
}
