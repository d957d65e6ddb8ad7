package org.gongjian.places.web;

import org.gongjian.frame.Section;
import org.gongjian.frame.SectionMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places in the head's navigation. */
@Configuration(proxyBeanMethods = false)
class PlacesSection {

    @Bean
    Section placesInTheHead() {
        return new Section("places", SectionMenu.PARTNERS, "places", 70);
    }
}
