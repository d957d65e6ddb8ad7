package org.gongjian.alliances.web;

import org.gongjian.frame.Section;
import org.gongjian.frame.SectionMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where alliances stand in the head of every page. */
@Configuration(proxyBeanMethods = false)
class AlliancesSection {

    @Bean
    Section section() {
        return new Section("alliances", SectionMenu.CO_BUILDING, Paths.ALLIANCES, 80);
    }
}
