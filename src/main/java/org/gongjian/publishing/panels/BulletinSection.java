package org.gongjian.publishing.panels;

import org.gongjian.frame.Section;
import org.gongjian.frame.SectionMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bulletins in the head of every page. */
@Configuration(proxyBeanMethods = false)
class BulletinSection {

    @Bean
    Section bulletinsSection() {
        return new Section("bulletins", SectionMenu.HAPPENING, "bulletins", 90);
    }
}
