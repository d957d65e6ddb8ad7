package org.gongjian.organizations.web;

import org.gongjian.frame.Section;
import org.gongjian.frame.SectionMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Units in the head's navigation. */
@Configuration(proxyBeanMethods = false)
class UnitsSection {

    @Bean
    Section unitsInTheHead() {
        return new Section("units", SectionMenu.PARTNERS, "units", 75);
    }
}
