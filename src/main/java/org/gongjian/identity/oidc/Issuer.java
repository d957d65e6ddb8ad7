package org.gongjian.identity.oidc;

import org.gongjian.district.Localized;

/**
 * Another service people may sign in by.
 *
 * @param id part of our addresses
 * @param issuer as its tokens name it
 */
public record Issuer(String id, Localized name, String issuer) {}
