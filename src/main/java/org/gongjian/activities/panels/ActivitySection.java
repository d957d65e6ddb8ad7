package org.gongjian.activities.panels;

import org.gongjian.frame.Section;
import org.gongjian.frame.SectionMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Activities in the head of every page. */
@Configuration(proxyBeanMethods = false)
class ActivitySection {

    @Bean
    Section activitiesSection() {
        return new Section("activities", SectionMenu.HAPPENING, "activities", 10);
    }
}
