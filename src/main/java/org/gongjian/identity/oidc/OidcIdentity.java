package org.gongjian.identity.oidc;

/**
 * Somebody as another service knows them.
 *
 * @param subject never given to anybody else by this issuer
 * @param byTwoFactors whether the service says that two factors were shown, in a way the installation trusts
 */
record OidcIdentity(Issuer issuer, String subject, boolean byTwoFactors) {}
