package org.gongjian.places.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapTilesTests {

    @Test
    void withoutAnAddressMapsArePlain() {
        MapTiles none = new MapTiles("", "", "", Datum.WGS84, 18);

        assertThat(none.isPlain()).isTrue();
        assertThat(none.origin()).isEmpty();
    }

    @Test
    void theOriginIsWhatABrowserMustBeLetLoadPicturesFrom() {
        MapTiles tiles = new MapTiles(
                "https://tiles.example:8443/{z}/{x}/{y}.png?key=a", "© Example", "https://example/", Datum.GCJ02, 18);

        assertThat(tiles.origin()).contains("https://tiles.example:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tiles.example/{z}/{x}.png",
                "ftp://tiles.example/{z}/{x}/{y}.png",
                "/{z}/{x}/{y}.png",
                "https://me:secret@tiles.example/{z}/{x}/{y}.png",
                "https://tiles example/{z}/{x}/{y}.png"
            })
    void anAddressThatCannotBeUsedStopsTheStart(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapTiles(url, "© Example", "", Datum.WGS84, 18))
                .withMessageContaining("gongjian.map.tiles.url");
    }

    @Test
    void whoeverMadeThePicturesIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapTiles("https://tiles.example/{z}/{x}/{y}.png", " ", "", Datum.WGS84, 18))
                .withMessageContaining("attribution");
    }
}
