package org.gongjian.operations.watch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;

/** Everybody may ask whether it is alive and ready, and is told yes or no; everything else is for the operator. */
@Configuration(proxyBeanMethods = false)
class OperatorSecurity {

    private static final String[] FOR_EVERYBODY = {"/actuator/health/liveness", "/actuator/health/readiness"};

    @Bean
    @Order(0)
    SecurityFilterChain operators(HttpSecurity http, OperatorToken token) {
        return http.securityMatcher("/actuator", "/actuator/**")
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new OperatorFilter(token), AnonymousAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, nobody) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            response.setStatus(HttpStatus.UNAUTHORIZED.value());
                        })
                        .accessDeniedHandler(
                                (request, response, denied) -> response.setStatus(HttpStatus.FORBIDDEN.value())))
                .authorizeHttpRequests(addresses -> addresses
                        .requestMatchers(FOR_EVERYBODY)
                        .permitAll()
                        .anyRequest()
                        .hasRole(OperatorFilter.OPERATOR))
                .build();
    }
}
