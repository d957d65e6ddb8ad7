package org.gongjian.programmes.web;

import org.gongjian.frame.Section;
import org.gongjian.frame.SectionMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Programmes in the head's navigation. */
@Configuration(proxyBeanMethods = false)
class ProgrammesSection {

    @Bean
    Section programmesInTheHead() {
        return new Section("programmes", SectionMenu.HAPPENING, "programmes", 77);
    }
}
