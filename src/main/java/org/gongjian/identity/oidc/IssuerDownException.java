package org.gongjian.identity.oidc;

import org.gongjian.district.Localized;

/** Another service does not answer, or nothing that can be read. Not our fault, and not the reader's. */
public final class IssuerDownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Localized name;

    IssuerDownException(Issuer issuer, Throwable cause) {
        super(issuer.issuer() + ": " + cause.getMessage(), cause);
        this.name = issuer.name();
    }

    public Localized name() {
        return name;
    }
}
