package org.gongjian.giving.money.web;

import org.gongjian.frame.Section;
import org.gongjian.frame.SectionMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where money stands in the head of every page. */
@Configuration(proxyBeanMethods = false)
class MoneySection {

    private static final int ORDER = 62;

    @Bean
    Section moneyBooksSection() {
        return new Section("money", SectionMenu.HAPPENING, "money", ORDER);
    }
}
