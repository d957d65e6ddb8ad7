package org.gongjian.activities.signup.web;

import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.identity.Senders;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filter where the district is known, and before sessions and security are gone through. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SignUpFilters {

    private static final int BEFORE_SESSIONS = Ordered.HIGHEST_PRECEDENCE + 30;

    @Bean
    FilterRegistrationBean<SignUpFilter> signUpFilter(SignUpDesk desk, Senders senders) {
        var filter = new FilterRegistrationBean<>(new SignUpFilter(desk, senders));
        filter.setOrder(BEFORE_SESSIONS);
        return filter;
    }
}
