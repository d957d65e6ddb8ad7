package org.gongjian.frame.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** A request whose body was read, so that it can be compared, and can be read again. */
final class ReadBody extends HttpServletRequestWrapper {

    /** In bytes. */
    static final int LARGEST = 1 << 20;

    private final byte[] body;

    private ReadBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** Nothing where it is larger than a record can be. */
    static Optional<ReadBody> of(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        return body.length > LARGEST ? Optional.empty() : Optional.of(new ReadBody(request, body));
    }

    /** The SHA-256 of what makes this request the same as another. */
    byte[] digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            String query = getQueryString();
            String line = getMethod()
                    + ' '
                    + getRequestURI()
                    + '?'
                    + (query == null ? "" : query)
                    + ' '
                    + getHeader("If-Match")
                    + '\n';
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return bytes.read(into, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("the body was read already");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
