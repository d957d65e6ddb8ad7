package org.gongjian.giving.web;

import org.gongjian.frame.Section;
import org.gongjian.frame.SectionMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where gifts stand in the head of every page. */
@Configuration(proxyBeanMethods = false)
class GivingSection {

    @Bean
    Section giftsSection() {
        return new Section("gifts", SectionMenu.HAPPENING, "gifts", 60);
    }
}
