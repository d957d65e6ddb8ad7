package org.gongjian.identity.oidc;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * Talks to one service (OpenID Connect Core 1.0: authorization code, with PKCE). Its addresses and keys are asked for when
 * they are first needed, and anew every hour.
 */
final class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final Issuer issuer;
    private final OidcSettings.Service settings;
    private final Optional<String> secret;
    private final String back;
    private final Clock clock;
    private final JdkClientHttpRequestFactory requests;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;

    Provider(Issuer issuer, OidcSettings.Service settings, Optional<String> secret, String back, Clock clock) {
        this.issuer = issuer;
        this.settings = settings;
        this.secret = secret;
        this.back = back;
        this.clock = clock;
        this.requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        this.requests.setReadTimeout(PATIENCE);
    }

    private record Known(ClientRegistration client, JwtDecoder tokens, Instant until) {}

    Issuer issuer() {
        return issuer;
    }

    /** The address that asks somebody to sign in there. */
    String signIn(Journey journey) {
        return request(journey).getAuthorizationRequestUri();
    }

    /** Who signed in there, by the code that came back. */
    OidcIdentity identity(Journey journey, String code) {
        OAuth2AuthorizationRequest request = request(journey);
        var response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(back)
                .state(journey.state())
                .build();
        String token = token(new OAuth2AuthorizationExchange(request, response));
        Jwt jwt = asked(() -> decoded(token));
        String subject = jwt.getSubject();
        if (!journey.nonce().equals(jwt.getClaimAsString("nonce")) || subject == null || subject.isBlank()) {
            LOG.warn("{} answered with a token for another journey", issuer.issuer());
            throw refused("token");
        }
        return new OidcIdentity(issuer, subject, saysTwoFactors(jwt));
    }

    private String token(OAuth2AuthorizationExchange exchange) {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .registerDefaults()
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return asked(() -> {
            try {
                var answer =
                        client.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(known().client(), exchange));
                return Objects.requireNonNullElse(
                                answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN), "")
                        .toString();
            } catch (OAuth2AuthorizationException wrong) {
                if (wrong.getCause() instanceof RestClientException down
                        && !(down instanceof HttpClientErrorException)) {
                    throw down;
                }
                LOG.warn("{} refused the code: {}", issuer.issuer(), wrong.getError());
                throw refused("code");
            }
        });
    }

    private Jwt decoded(String token) {
        try {
            return known().tokens().decode(token);
        } catch (BadJwtException wrong) {
            LOG.warn("{} answered with a token that does not hold: {}", issuer.issuer(), wrong.getMessage());
            throw refused("token");
        }
    }

    private OAuth2AuthorizationRequest request(Journey journey) {
        ClientRegistration client = asked(this::known).client();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
                .clientId(client.getClientId())
                .redirectUri(back)
                .scope(OidcScopes.OPENID)
                .state(journey.state())
                .additionalParameters(parameters -> {
                    parameters.put(OidcParameterNames.NONCE, journey.nonce());
                    parameters.put(PkceParameterNames.CODE_CHALLENGE, journey.challenge());
                    parameters.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
                    if (!settings.twoFactorAcr().isEmpty()) {
                        parameters.put("acr_values", String.join(" ", settings.twoFactorAcr()));
                    }
                })
                .attributes(attributes -> attributes.put(PkceParameterNames.CODE_VERIFIER, journey.verifier()))
                .build();
    }

    private boolean saysTwoFactors(Jwt jwt) {
        List<String> amr = Objects.requireNonNullElse(jwt.getClaimAsStringList("amr"), List.of());
        String acr = jwt.getClaimAsString("acr");
        return (acr != null && settings.twoFactorAcr().contains(acr))
                || !Collections.disjoint(amr, settings.twoFactorAmr());
    }

    private Known known() {
        asking.lock();
        try {
            Known there = known;
            if (there == null || !clock.instant().isBefore(there.until())) {
                there = discovered();
                known = there;
            }
            return there;
        } finally {
            asking.unlock();
        }
    }

    private Known discovered() {
        String address = issuer.issuer().replaceAll("/+$", "") + DISCOVERY;
        Map<String, Object> configuration = Objects.requireNonNull(RestClient.builder()
                .requestFactory(requests)
                .build()
                .get()
                .uri(address)
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {}));
        if (!issuer.issuer().equals(configuration.get("issuer"))) {
            throw new IllegalStateException("it says its name is " + configuration.get("issuer"));
        }
        var building = ClientRegistrations.fromOidcConfiguration(configuration)
                .registrationId(issuer.id())
                .clientId(settings.clientId())
                .redirectUri(back)
                .scope(OidcScopes.OPENID);
        secret.ifPresentOrElse(
                building::clientSecret, () -> building.clientAuthenticationMethod(ClientAuthenticationMethod.NONE));
        ClientRegistration client = building.build();
        return new Known(client, decoder(client), clock.instant().plus(KNOWN_FOR));
    }

    private JwtDecoder decoder(ClientRegistration client) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(client.getProviderDetails().getJwkSetUri()))
                .restOperations(new RestTemplate(requests))
                .jwsAlgorithms(algorithms -> {
                    algorithms.add(SignatureAlgorithm.RS256);
                    algorithms.add(SignatureAlgorithm.PS256);
                    algorithms.add(SignatureAlgorithm.ES256);
                })
                .build();
        var timely = new JwtTimestampValidator();
        timely.setClock(clock);
        var ours = new OidcIdTokenValidator(client);
        ours.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(timely, ours));
        return decoder;
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (Refused refused) {
            throw refused;
        } catch (RestClientException | JwtException | IllegalStateException | IllegalArgumentException down) {
            LOG.warn("{} cannot be asked: {}", issuer.issuer(), down.getMessage());
            throw new IssuerDownException(issuer, down);
        }
    }

    private Refused refused(String why) {
        return Refused.conflict(Reason.of("identity.oidc.refused." + why, issuer.name()));
    }
}
