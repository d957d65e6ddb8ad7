package org.gongjian.recognition;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.recognition.signing.KeysAtHand;
import org.gongjian.recognition.signing.SigningKey;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** What somebody needs to verify without us: the public keys, and what was revoked. */
@Service
public class Trust {

    private final KeysAtHand keys;
    private final Issuer issuer;
    private final Districts districts;
    private final StatusLists lists;

    Trust(KeysAtHand keys, Issuer issuer, Districts districts, StatusLists lists) {
        this.keys = keys;
        this.issuer = issuer;
        this.districts = districts;
        this.lists = lists;
    }

    @Configuration(proxyBeanMethods = false)
    static class AtStart {

        /** A server opens the file of signing keys as it starts, or does not start. */
        @Bean
        @ConditionalOnWebApplication
        SmartInitializingSingleton signingKeysAtStart(KeysAtHand keys) {
            return keys::now;
        }
    }

    /**
     * For the page that verifies offline.
     *
     * @param issuer the installation's decentralized identifier
     * @param lists signed, of every district and year
     */
    public record Bundle(String issuer, List<Key> keys, List<String> lists) {

        /**
         * @param until the day it was retired, empty for the one that signs
         * @param disowned the day it was disowned, empty where what it signed is to be trusted
         */
        public record Key(String id, String x, String until, String disowned) {}
    }

    public Bundle bundle() {
        List<String> all = new ArrayList<>();
        for (District district : districts.all()) {
            all.addAll(CurrentDistrict.within(district.id(), () -> lists.all(district)));
        }
        return new Bundle(
                issuer.did(),
                keys.now().all().stream()
                        .map(key -> new Bundle.Key(
                                key.id(),
                                key.x(),
                                key.retiredOn().map(Object::toString).orElse(""),
                                key.disownedOn().map(Object::toString).orElse("")))
                        .toList(),
                all);
    }

    /**
     * The DID document (W3C Decentralized Identifiers 1.0, method {@code did:web}). Retired keys stay in it; a disowned one is there as
     * revoked (Controlled Identifiers 1.0) and asserts nothing.
     */
    public Map<String, Object> didDocument() {
        List<String> ids = keys.now().trusted().stream().map(this::idOf).toList();
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"));
        document.put("id", issuer.did());
        document.put(
                "verificationMethod",
                keys.now().all().stream().map(this::method).toList());
        document.put("assertionMethod", ids);
        return document;
    }

    /**
     * A JSON Web Key Set (RFC 7517). Programs that know no more than that never see a disowned key: those stand apart, under
     * {@code disowned}, since when as OpenID Federation 1.0 has it.
     */
    public Map<String, Object> keySet() {
        var set = new LinkedHashMap<String, Object>();
        set.put("keys", keys.now().trusted().stream().map(this::jwk).toList());
        List<SigningKey> disowned = keys.now().disowned();
        if (!disowned.isEmpty()) {
            set.put("disowned", disowned.stream().map(this::revoked).toList());
        }
        return set;
    }

    private Map<String, Object> method(SigningKey key) {
        var method = new LinkedHashMap<String, Object>();
        method.put("id", idOf(key));
        method.put("type", "JsonWebKey");
        method.put("controller", issuer.did());
        method.put("publicKeyJwk", jwk(key));
        key.disownedOn().ifPresent(on -> method.put("revoked", on + "T00:00:00Z"));
        return method;
    }

    private Map<String, Object> revoked(SigningKey key) {
        var jwk = new LinkedHashMap<String, Object>(jwk(key));
        key.disownedOn()
                .ifPresent(on -> jwk.put(
                        "revoked",
                        Map.of("revoked_at", on.atStartOfDay(ZoneOffset.UTC).toEpochSecond())));
        return jwk;
    }

    private Map<String, Object> jwk(SigningKey key) {
        return Map.of("kty", "OKP", "crv", "Ed25519", "x", key.x(), "kid", idOf(key), "alg", "EdDSA", "use", "sig");
    }

    private String idOf(SigningKey key) {
        return issuer.did() + "#" + key.id();
    }
}
