package org.gongjian.notices.webhooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One message by HTTP/1.1 to an address that was looked up and found good before: the name is not looked up again, so that it
 * cannot lead elsewhere in between. The certificate has to be the name's. Redirects are not followed, nor is an answer's body read.
 *
 * @param to the addresses the name led to; the first that takes the connection is used
 */
record PinnedPost(URI url, List<InetAddress> to) {

    private static final int LONGEST_HEAD = 16_384;

    PinnedPost {
        to = List.copyOf(to);
    }

    /**
     * Sends it and answers the status.
     *
     * @param whole the longest all of it may take
     * @throws SocketTimeoutException where that is over
     */
    int send(Map<String, String> headers, String body, Duration connect, Duration whole) throws IOException {
        var done = new CountDownLatch(1);
        var late = new CountDownLatch(1);
        try (Socket plain = connected(connect)) {
            Thread.ofVirtual().name("webhook-deadline").start(() -> closeWhenLate(plain, whole, done, late));
            try (Socket socket = secured(plain)) {
                byte[] content = body.getBytes(StandardCharsets.UTF_8);
                var out = socket.getOutputStream();
                out.write(head(headers, content.length).getBytes(StandardCharsets.ISO_8859_1));
                out.write(content);
                out.flush();
                return status(socket.getInputStream());
            }
        } catch (IOException broken) {
            if (late.getCount() == 0) {
                throw new SocketTimeoutException("no answer within " + whole.toSeconds() + " s");
            }
            throw broken;
        } finally {
            done.countDown();
        }
    }

    private static void closeWhenLate(Socket socket, Duration whole, CountDownLatch done, CountDownLatch late) {
        try {
            if (!done.await(whole.toMillis(), TimeUnit.MILLISECONDS)) {
                late.countDown();
                socket.close();
            }
        } catch (InterruptedException | IOException over) {
            // The message is over anyway.
        }
    }

    private Socket connected(Duration connect) throws IOException {
        IOException last = new IOException("no address");
        for (InetAddress address : to) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port()), (int) connect.toMillis());
                return socket;
            } catch (IOException unreachable) {
                socket.close();
                last = unreachable;
            }
        }
        throw last;
    }

    private Socket secured(Socket plain) throws IOException {
        if (!isSecure()) {
            return plain;
        }
        SSLSocket socket = (SSLSocket)
                ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host(), port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private String head(Map<String, String> headers, int length) {
        StringBuilder head = new StringBuilder("POST ")
                .append(url.getRawPath().isEmpty() ? "/" : url.getRawPath())
                .append(url.getRawQuery() == null ? "" : "?" + url.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(url.getRawAuthority())
                .append("\r\nConnection: close\r\nContent-Length: ")
                .append(length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    /** Of the final answer; those that only say that one should go on are passed over. */
    private static int status(InputStream in) throws IOException {
        int left = LONGEST_HEAD;
        while (true) {
            String line = line(in, left);
            if (!line.matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?")) {
                throw new IOException("no HTTP");
            }
            int status = Integer.parseInt(line.substring(9, 12));
            if (status >= 200) {
                return status;
            }
            for (left -= line.length(); !line.isEmpty(); left -= line.length() + 2) {
                line = line(in, left);
            }
        }
    }

    private static String line(InputStream in, int atMost) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0 || line.size() >= atMost) {
                throw new IOException("the answer breaks off, or does not end");
            }
            line.write(read);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private boolean isSecure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private String host() {
        return url.getHost();
    }

    private int port() {
        return url.getPort() >= 0 ? url.getPort() : isSecure() ? 443 : 80;
    }
}
