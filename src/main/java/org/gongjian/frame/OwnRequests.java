package org.gongjian.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** What this process asks of itself, so that it is quick when others come: told by a secret that nobody else knows, and counted for nobody. */
@Component
public class OwnRequests {

    public static final String HEADER = "X-Own-Request";

    private final String secret;

    OwnRequests() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.secret = HexFormat.of().formatHex(random);
    }

    /** What {@link #HEADER} says. */
    public String secret() {
        return secret;
    }

    public boolean isOne(HttpServletRequest request) {
        String said = request.getHeader(HEADER);
        return said != null
                && MessageDigest.isEqual(
                        said.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
