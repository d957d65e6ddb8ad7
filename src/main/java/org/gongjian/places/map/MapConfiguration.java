package org.gongjian.places.map;

import org.gongjian.frame.PictureSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages may load the pictures under the map from where they are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapTiles.class)
class MapConfiguration {

    @Bean
    PictureSource picturesUnderTheMap(MapTiles tiles) {
        return new PictureSource(tiles.origin().orElse(""));
    }

    /** Templates know the setting by a short name. */
    @Bean
    MapFrame mapFrame(MapTiles tiles) {
        return new MapFrame(tiles);
    }
}
