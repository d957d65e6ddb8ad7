package org.gongjian.activities.signup.web;

import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.identity.CurrentActor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the filter behind security, which says who asks and that the form is ours. */
@Configuration(proxyBeanMethods = false)
class SignUpFilters {

    private static final int BEHIND_SECURITY = 10;

    @Bean
    FilterRegistrationBean<SignUpFilter> signUpFilter(SignUpDesk desk, CurrentActor actors) {
        var filter = new FilterRegistrationBean<>(new SignUpFilter(desk, actors));
        filter.setOrder(BEHIND_SECURITY);
        return filter;
    }
}
