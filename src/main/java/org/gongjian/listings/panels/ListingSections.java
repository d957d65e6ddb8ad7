package org.gongjian.listings.panels;

import org.gongjian.frame.Section;
import org.gongjian.listings.ListingKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists in the head's navigation. */
@Configuration(proxyBeanMethods = false)
class ListingSections {

    @Bean
    Section needsInTheHead() {
        return new Section("needs", ListingKind.NEED.list(), 20);
    }

    @Bean
    Section resourcesInTheHead() {
        return new Section("resources", ListingKind.RESOURCE.list(), 22);
    }

    @Bean
    Section projectsInTheHead() {
        return new Section("projects", ListingKind.PROJECT.list(), 24);
    }
}
