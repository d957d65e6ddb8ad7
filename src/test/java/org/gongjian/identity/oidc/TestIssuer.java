package org.gongjian.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Another service on this machine that people sign in at; it answers wrongly where a test wants it. */
public final class TestIssuer {

    static final String CLIENT = "gongjian";
    private static final String SECRET = "a secret of the tests";
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpServer SERVER = start();
    static final String ADDRESS = "http://127.0.0.1:" + SERVER.getAddress().getPort();
    private static final Map<String, Grant> GRANTS = new ConcurrentHashMap<>();

    /** Making them takes seconds: only where somebody signs in there. */
    private static final class Keys {

        static final RSAKey OWN = key();
        static final RSAKey ANOTHER = key();

        private static RSAKey key() {
            try {
                return new RSAKeyGenerator(2048).keyID("first").generate();
            } catch (JOSEException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    private TestIssuer() {}

    /** What the test installation sets: this service, one that is down, and one that says another name. */
    public static Map<String, String> properties() {
        Path secret = secretFile();
        return Map.ofEntries(
                Map.entry("gongjian.oidc.issuers[0].id", "test"),
                Map.entry("gongjian.oidc.issuers[0].name-zh", "市民卡"),
                Map.entry("gongjian.oidc.issuers[0].name-en", "Citizen Card"),
                Map.entry("gongjian.oidc.issuers[0].issuer", ADDRESS),
                Map.entry("gongjian.oidc.issuers[0].client-id", CLIENT),
                Map.entry("gongjian.oidc.issuers[0].secret-file", secret.toString()),
                Map.entry("gongjian.oidc.issuers[0].two-factor-acr", "gold"),
                Map.entry("gongjian.oidc.issuers[0].two-factor-amr", "mfa,otp"),
                Map.entry("gongjian.oidc.issuers[1].id", "down"),
                Map.entry("gongjian.oidc.issuers[1].name-zh", "停用的服务"),
                Map.entry("gongjian.oidc.issuers[1].name-en", "A service that is down"),
                Map.entry("gongjian.oidc.issuers[1].issuer", "http://127.0.0.1:1"),
                Map.entry("gongjian.oidc.issuers[1].client-id", CLIENT),
                Map.entry("gongjian.oidc.issuers[2].id", "impostor"),
                Map.entry("gongjian.oidc.issuers[2].name-zh", "冒名的服务"),
                Map.entry("gongjian.oidc.issuers[2].name-en", "An impostor"),
                Map.entry("gongjian.oidc.issuers[2].issuer", ADDRESS + "/impostor"),
                Map.entry("gongjian.oidc.issuers[2].client-id", CLIENT));
    }

    /** How the token that comes for a code is made. */
    static final class Answer {

        private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
        private RSAKey key = Keys.OWN;
        private boolean signed = true;
        private int status = 200;

        Answer claim(String name, @Nullable Object value) {
            claims.claim(name, value);
            return this;
        }

        Answer audience(String audience) {
            claims.audience(audience);
            return this;
        }

        Answer expired(Instant at) {
            claims.issueTime(Date.from(at.minusSeconds(300))).expirationTime(Date.from(at));
            return this;
        }

        Answer forged() {
            key = Keys.ANOTHER;
            return this;
        }

        Answer unsigned() {
            signed = false;
            return this;
        }

        Answer failing(int with) {
            status = with;
            return this;
        }

        private String token() {
            JWTClaimsSet made = claims.build();
            try {
                if (!signed) {
                    return new PlainJWT(made).serialize();
                }
                var jwt = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(Keys.OWN.getKeyID())
                                .build(),
                        made);
                jwt.sign(new RSASSASigner(key));
                return jwt.serialize();
            } catch (JOSEException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    private record Grant(Answer answer, String challenge, String redirect) {}

    /** Somebody signs in there and is sent back: answers the address they come back to. */
    static String signIn(String authorization, String subject, Instant now, Consumer<Answer> change) {
        MultiValueMap<String, String> asked =
                UriComponentsBuilder.fromUriString(authorization).build().getQueryParams();
        String redirect = asked(asked, "redirect_uri");
        Answer answer = new Answer();
        answer.claims
                .issuer(ADDRESS)
                .subject(subject)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked(asked, "nonce"));
        change.accept(answer);
        String code = UUID.randomUUID().toString();
        GRANTS.put(code, new Grant(answer, asked(asked, "code_challenge"), redirect));
        return UriComponentsBuilder.fromUriString(redirect)
                .queryParam("code", code)
                .queryParam("state", asked(asked, "state"))
                .build()
                .toUriString();
    }

    private static String asked(MultiValueMap<String, String> parameters, String name) {
        return URLDecoder.decode(String.valueOf(parameters.getFirst(name)), StandardCharsets.UTF_8);
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/.well-known/openid-configuration", TestIssuer::configuration);
            server.createContext("/impostor/.well-known/openid-configuration", TestIssuer::configuration);
            server.createContext(
                    "/keys",
                    exchange -> answer(
                            exchange, 200, JSON.writeValueAsString(new JWKSet(Keys.OWN.toPublicJWK()).toJSONObject())));
            server.createContext("/token", TestIssuer::token);
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0), "test-issuer-stop"));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void configuration(HttpExchange exchange) throws IOException {
        String here = "http://127.0.0.1:" + exchange.getLocalAddress().getPort();
        answer(
                exchange,
                200,
                JSON.writeValueAsString(Map.of(
                        "issuer",
                        here,
                        "authorization_endpoint",
                        here + "/authorize",
                        "token_endpoint",
                        here + "/token",
                        "jwks_uri",
                        here + "/keys",
                        "response_types_supported",
                        new String[] {"code"},
                        "subject_types_supported",
                        new String[] {"public"},
                        "id_token_signing_alg_values_supported",
                        new String[] {"RS256"})));
    }

    private static void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        MultiValueMap<String, String> sent =
                UriComponentsBuilder.fromUriString("/?" + body).build().getQueryParams();
        Grant grant = GRANTS.remove(asked(sent, "code"));
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        if (grant == null
                || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !grant.challenge().equals(hash(asked(sent, "code_verifier")))
                || !grant.redirect().equals(asked(sent, "redirect_uri"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else if (grant.answer().status != 200) {
            answer(exchange, grant.answer().status, "{}");
        } else {
            answer(
                    exchange,
                    200,
                    JSON.writeValueAsString(Map.of(
                            "access_token", "for nothing",
                            "token_type", "Bearer",
                            "id_token", grant.answer().token())));
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String hash(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Path secretFile() {
        try {
            Path file = Files.createTempFile("issuer", ".secret");
            file.toFile().deleteOnExit();
            return Files.writeString(file, SECRET + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
