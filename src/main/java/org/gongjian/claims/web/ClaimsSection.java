package org.gongjian.claims.web;

import org.gongjian.frame.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where cases stand in the head of every page. */
@Configuration(proxyBeanMethods = false)
class ClaimsSection {

    @Bean
    Section casesSection() {
        return new Section("cases", "cases", 50);
    }
}
