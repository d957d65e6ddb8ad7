package org.gongjian.evaluation.campaigns.web;

import org.gongjian.frame.Section;
import org.gongjian.frame.SectionMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where campaigns stand in the head of every page. */
@Configuration(proxyBeanMethods = false)
class CampaignSection {

    private static final int ORDER = 85;

    @Bean
    Section campaignsSection() {
        return new Section("campaigns", SectionMenu.CO_BUILDING, "campaigns", ORDER);
    }
}
