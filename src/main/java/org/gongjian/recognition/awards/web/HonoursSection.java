package org.gongjian.recognition.awards.web;

import org.gongjian.frame.Section;
import org.gongjian.frame.SectionMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the register of awards stands in the head of every page. */
@Configuration(proxyBeanMethods = false)
class HonoursSection {

    @Bean
    Section honoursInMenu() {
        return new Section("honours", SectionMenu.PARTNERS, "honours", 78);
    }
}
