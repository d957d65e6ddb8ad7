package org.gongjian.operations.journal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongjian.identity.AccountId;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes the id of the account that asks, while it is known. */
@Configuration(proxyBeanMethods = false)
class AskingAccount implements WebMvcConfigurer {

    static final String ATTRIBUTE = "org.gongjian.asking-account";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                var authentication = SecurityContextHolder.getContext().getAuthentication();
                if (authentication != null && authentication.getPrincipal() instanceof AccountId account) {
                    request.setAttribute(ATTRIBUTE, account.value().toString());
                }
                return true;
            }
        });
    }
}
