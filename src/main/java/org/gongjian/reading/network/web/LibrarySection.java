package org.gongjian.reading.network.web;

import org.gongjian.frame.Section;
import org.gongjian.frame.SectionMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the library network stands in the head of every page. */
@Configuration(proxyBeanMethods = false)
class LibrarySection {

    @Bean
    Section libraryNetworkSection() {
        return new Section("library", SectionMenu.PARTNERS, "library", 60);
    }
}
