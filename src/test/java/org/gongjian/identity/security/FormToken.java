package org.gongjian.identity.security;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a form of our own pages carries: {@code .with(FormToken.sent())}. Call it after {@code .cookie(...)} or before. */
public final class FormToken {

    private static final String TOKEN = "a-token-of-the-tests";

    private FormToken() {}

    public static RequestPostProcessor sent() {
        return FormToken::add;
    }

    private static MockHttpServletRequest add(MockHttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        request.setCookies(Stream.concat(Arrays.stream(cookies), Stream.of(new Cookie("csrf", TOKEN)))
                .toArray(Cookie[]::new));
        request.setParameter("_csrf", masked());
        return request;
    }

    /** A mask of zeros, and the token under it. */
    private static String masked() {
        byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[2 * token.length];
        System.arraycopy(token, 0, both, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
