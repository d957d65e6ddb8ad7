package org.gongjian.volunteers.web;

import org.gongjian.frame.Section;
import org.gongjian.frame.SectionMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Volunteers in the head's navigation. */
@Configuration(proxyBeanMethods = false)
class VolunteersSection {

    @Bean
    Section volunteersInTheHead() {
        return new Section("volunteers", SectionMenu.PARTNERS, "volunteers/numbers", 77);
    }
}
