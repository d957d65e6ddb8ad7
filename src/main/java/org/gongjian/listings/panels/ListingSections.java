package org.gongjian.listings.panels;

import org.gongjian.frame.Section;
import org.gongjian.frame.SectionMenu;
import org.gongjian.listings.ListingKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists in the head's navigation. */
@Configuration(proxyBeanMethods = false)
class ListingSections {

    @Bean
    Section needsInTheHead() {
        return new Section("needs", SectionMenu.CO_BUILDING, ListingKind.NEED.list(), 20);
    }

    @Bean
    Section resourcesInTheHead() {
        return new Section("resources", SectionMenu.CO_BUILDING, ListingKind.RESOURCE.list(), 22);
    }

    @Bean
    Section projectsInTheHead() {
        return new Section("projects", SectionMenu.CO_BUILDING, ListingKind.PROJECT.list(), 24);
    }
}
