package org.gongjian.claims.web;

import org.gongjian.frame.Section;
import org.gongjian.frame.SectionMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where cases stand in the head of every page. */
@Configuration(proxyBeanMethods = false)
class ClaimsSection {

    @Bean
    Section casesSection() {
        return new Section("cases", SectionMenu.CO_BUILDING, "cases", 50);
    }
}
