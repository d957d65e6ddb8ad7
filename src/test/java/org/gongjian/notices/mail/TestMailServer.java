package org.gongjian.notices.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server on loopback that keeps what it is sent. Tests tell it apart by the address, for one server serves them all;
 * it can be told what to answer to one address.
 */
public final class TestMailServer {

    private static final TestMailServer SERVER = new TestMailServer();

    private final ServerSocket socket;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<String, String> answers = new ConcurrentHashMap<>();

    /** A letter that arrived. */
    public record Received(String to, MimeMessage message) {

        public String header(String name) {
            try {
                String[] found = message.getHeader(name);
                return found == null ? "" : String.join(", ", found);
            } catch (MessagingException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        public String subject() {
            try {
                return message.getSubject();
            } catch (MessagingException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        public String text() {
            return part("text/plain");
        }

        public String html() {
            return part("text/html");
        }

        private String part(String type) {
            try {
                return find(message.getContent(), type);
            } catch (IOException | MessagingException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        private static String find(Object content, String type) throws IOException, MessagingException {
            if (content instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart part = parts.getBodyPart(i);
                    String found = part.isMimeType(type)
                            ? part.getContent().toString()
                            : part.isMimeType("multipart/*") ? find(part.getContent(), type) : "";
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            return "";
        }
    }

    private TestMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().name("test-mail").start(this::serve);
    }

    public static TestMailServer server() {
        return SERVER;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** What went to an address, in the order it came. */
    public List<Received> to(String address) {
        return received.stream().filter(one -> one.to().equals(address)).toList();
    }

    /** From now on the recipient is answered so, such as {@code 550 no such person}. */
    public void answer(String address, String answer) {
        answers.put(address, answer);
    }

    public void accept(String address) {
        answers.remove(address);
    }

    private void serve() {
        while (true) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(client, "220 test");
            String to = "";
            String line = in.readLine();
            while (line != null) {
                String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                switch (verb) {
                    case "RCPT" -> {
                        to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                        say(client, answers.getOrDefault(to, "250 ok"));
                    }
                    case "DATA" -> {
                        say(client, "354 go on");
                        received.add(new Received(to, message(in)));
                        say(client, "250 kept");
                    }
                    case "QUIT" -> {
                        say(client, "221 bye");
                        return;
                    }
                    default -> say(client, "250 ok");
                }
                line = in.readLine();
            }
        } catch (IOException gone) {
            // The client hung up.
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static MimeMessage message(BufferedReader in) throws IOException {
        StringBuilder raw = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            raw.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
            line = in.readLine();
        }
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.toString().getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
    }
}
