package org.gongjian.identity.security;

import jakarta.servlet.DispatcherType;
import org.gongjian.frame.PictureSource;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.identity.accounts.AccessTokens;
import org.gongjian.identity.limits.LimitFilters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Reading public pages is open, for the façades decide what each reader sees. Changing anything needs somebody signed in,
 * and so do the desks, the offices and the pages about oneself.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
    private static final long A_YEAR = 31_536_000;

    private static final String[] ONLY_SIGNED_IN = {
        "/me",
        "/me/**",
        "/account",
        "/account/**",
        "/*/desk",
        "/*/desk/**",
        "/*/office",
        "/*/office/**",
        "/*/persons",
        "/*/persons/**",
        "/*/me/**"
    };

    /** Sent by mail programs by themselves (RFC 8058): they have no page of ours, and the signed code is proof enough. */
    private static final String UNSUBSCRIBE = "/unsubscribe/*";

    /** Forms a visitor may send: a code in the address, or a password, stands in for the sign-in. */
    private static final String[] FORMS_FOR_VISITORS = {
        "/sign-in",
        "/sign-in/**",
        "/invitation/*",
        "/password/*",
        "/card/*",
        "/rate/*",
        "/arrival/*",
        "/consent/*",
        "/stall/*",
        "/verify",
        "/*/activities/*/stalls/*/visit",
        "/*/cases/*/complaint",
        "/*/activities/*/shifts/*/together",
        "/*/join/*/*",
        "/*/ask/*",
        UNSUBSCRIBE
    };

    private final String contentPolicy;

    SecurityConfiguration(ObjectProvider<PictureSource> pictures) {
        contentPolicy = ContentPolicy.with(pictures.orderedStream());
    }

    /** Programs come with a token and nothing else: no session, no cookie, so no forged form either. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            AccessTokens tokens,
            FilterPages pages,
            Doorkeeper doorkeeper,
            LimitFilters limits,
            FactorGate gate) {
        return http.securityMatcher(ApiAddress.ROOT + "**")
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(limits.byAddress(pages::refuse), HeaderWriterFilter.class)
                .addFilterBefore(new BearerTokens(tokens, pages), AnonymousAuthenticationFilter.class)
                .addFilterAfter(limits.byPerson(pages::refuse), AnonymousAuthenticationFilter.class)
                .headers(this::headers)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                .authorizeHttpRequests(SecurityConfiguration::addresses)
                .addFilterAfter(gate, AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            AccountSessions sessions,
            FilterPages pages,
            Doorkeeper doorkeeper,
            CookieCsrfTokenRepository tokens,
            LimitFilters limits,
            FactorGate gate) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(UNSUBSCRIBE))
                .addFilterAfter(limits.byAddress(pages::refuse), HeaderWriterFilter.class)
                .addFilterAfter(limits.byPerson(pages::refuse), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new CardPages(pages), AuthorizationFilter.class)
                .headers(this::headers)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                .authorizeHttpRequests(SecurityConfiguration::addresses)
                .addFilterAfter(gate, AuthorizationFilter.class)
                .build();
    }

    /** A request is measured as a whole; measuring each of the chain's filters twice costs more than the filters do. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Part of the chains only, not of every request on its own. */
    @Bean
    FilterRegistrationBean<FactorGate> factorGateInTheChainsOnly(FactorGate gate) {
        var registration = new FilterRegistrationBean<>(gate);
        registration.setEnabled(false);
        return registration;
    }

    /** The token stands in a cookie that scripts cannot read, and masked anew in every form and page. */
    @Bean
    CookieCsrfTokenRepository csrfTokens(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(secure ? "__Host-csrf" : "csrf");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(
                cookie -> cookie.path("/").secure(secure).httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    private static void addresses(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry addresses) {
        addresses
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(ONLY_SIGNED_IN)
                .authenticated()
                .requestMatchers(HttpMethod.POST, FORMS_FOR_VISITORS)
                .permitAll()
                .requestMatchers(HttpMethod.GET)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD)
                .permitAll()
                .anyRequest()
                .authenticated();
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        transport -> transport.includeSubDomains(false).maxAgeInSeconds(A_YEAR))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new CacheRules());
    }
}
