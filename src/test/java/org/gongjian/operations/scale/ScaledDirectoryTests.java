package org.gongjian.operations.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.DemoSignIn;
import org.gongjian.operations.EmbeddedDatabaseException;
import org.gongjian.operations.backup.file.Watcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaledDirectoryTests {

    @TempDir
    private Path home;

    @Test
    void whatIsFilledAlreadyIsLeftAsItIs() throws IOException {
        Files.writeString(home.resolve("scale"), "street\n");
        assertThatCode(() -> scaled(Scale.STREET).require(Watcher.NOBODY)).doesNotThrowAnyException();
        assertThat(home).isDirectoryNotContaining("glob:**database");
    }

    @Test
    void aDirectoryOfAnotherSizeIsRefusedByName() throws IOException {
        for (String held : new String[] {"city", "half-filled, city"}) {
            Files.writeString(home.resolve("scale"), held);
            assertThatThrownBy(() -> scaled(Scale.STREET).require(Watcher.NOBODY))
                    .isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessageContaining("holds " + held + " and not street");
        }
    }

    @Test
    void theStoriesAreNotMixedWithMadeUpDistricts() throws IOException {
        assertThatCode(() -> ScaledDirectory.requireNone(new DataDirectory(home)))
                .doesNotThrowAnyException();
        Files.writeString(home.resolve("scale"), "half-filled, street");
        assertThatThrownBy(() -> ScaledDirectory.requireNone(new DataDirectory(home)))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("--scale");
    }

    @Test
    void aCityIsTwelveDistrictsTheLargestAQuarterOfIt() {
        assertThat(Scale.CITY.districts())
                .hasSize(12)
                .first()
                .isEqualTo(Scale.DISTRICT.districts().getFirst());
        assertThat(Scale.CITY.districts().getFirst().volunteers()).isEqualTo(500_000);
        assertThat(Scale.CITY.districts().stream().mapToInt(Sizes::volunteers).sum())
                .isBetween(1_999_000, 2_000_000);
        assertThat(scaled(Scale.CITY).signIns())
                .extracting(DemoSignIn::userName)
                .hasSize(72)
                .doesNotHaveDuplicates();
    }

    private ScaledDirectory scaled(Scale scale) {
        return new ScaledDirectory(new DataDirectory(home), scale);
    }
}
