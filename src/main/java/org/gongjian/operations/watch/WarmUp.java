package org.gongjian.operations.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Rehearsal;
import org.gongjian.frame.OwnRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * A Java machine that has just started is ten times slower than one that has worked for a while, and a sign-up may open in that
 * minute. So a process that begins to serve sends itself the form of a sign-up for which nobody is signed in, has its rooms
 * rehearse, and then asks for pages: nothing is changed by that, nobody's limit is touched, and whoever comes meanwhile is served.
 */
@Component
@ConditionalOnProperty(WarmUp.SETTING)
class WarmUp {

    static final String SETTING = "gongjian.warm-up";

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    /** How many forms: what a machine does some thousand times it compiles well. */
    static final int FORMS = 3_000;
    /** How often each page; more would keep the compiler from the forms of those who come meanwhile. */
    static final int PAGES = 30;

    private static final int SENDERS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TOKEN = "warm";

    private final Districts districts;
    private final OwnRequests own;
    private final ObjectProvider<Rehearsal> rehearsals;
    private final AtomicBoolean stopped = new AtomicBoolean();

    WarmUp(Districts districts, OwnRequests own, ObjectProvider<Rehearsal> rehearsals) {
        this.districts = districts;
        this.own = own;
        this.rehearsals = rehearsals;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String site = site(
                    ready.getApplicationContext().getEnvironment().getProperty("server.address", "127.0.0.1"),
                    web.getWebServer().getPort());
            Thread.ofVirtual().name("warm-up").start(() -> ask(site));
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped.set(true);
    }

    /** Until it was asked often enough, or is stopped. */
    void ask(String site) {
        Compilers.ofThisProcess().stepBack();
        long began = System.nanoTime();
        Optional<District> first = districts.all().stream().findFirst();
        String district = first.map(known -> "/" + known.slug().value()).orElse("");
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(() -> repeat(
                        FORMS / SENDERS,
                        () -> send(site + district + "/activities/" + UUID.randomUUID() + "/sign-ups")));
            }
            for (Future<Boolean> sent : askers.invokeAll(senders)) {
                sent.get();
            }
            first.ifPresent(this::rehearse);
            repeat(PAGES, () -> open(site + district), () -> open(site + district + "/activities"));
            LOG.info(
                    "Warm after {} ms",
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
        } catch (ExecutionException | IOException | DataAccessException nobodyAnswers) {
            LOG.info("Not warmed up: {}", nobodyAnswers.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rehearse(District district) {
        CurrentDistrict.run(
                district.id(),
                () -> rehearsals.orderedStream().filter(each -> !stopped.get()).forEach(Rehearsal::rehearse));
    }

    /** One request. */
    @FunctionalInterface
    private interface Asking {

        HttpURLConnection begin() throws IOException;
    }

    private boolean repeat(int times, Asking... askings) throws IOException {
        for (int i = 0; i < times && !stopped.get(); i++) {
            for (Asking asking : askings) {
                drain(asking.begin());
            }
        }
        return true;
    }

    /** Read to its end a connection serves the next request too. */
    private static void drain(HttpURLConnection connection) throws IOException {
        boolean refused = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream answer = refused ? connection.getErrorStream() : connection.getInputStream()) {
            if (answer != null) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /** Of Java's two clients the one with the least code, which is compiled in the same minute. */
    private HttpURLConnection open(String address) throws IOException {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty(OwnRequests.HEADER, own.secret());
        return connection;
    }

    private HttpURLConnection send(String address) throws IOException {
        byte[] masked = new byte[2 * TOKEN.length()];
        System.arraycopy(TOKEN.getBytes(StandardCharsets.UTF_8), 0, masked, TOKEN.length(), TOKEN.length());
        String session =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        byte[] form = ("_csrf=" + Base64.getUrlEncoder().withoutPadding().encodeToString(masked) + "&id="
                        + UUID.randomUUID() + "&shift=" + UUID.randomUUID())
                .getBytes(StandardCharsets.US_ASCII);
        HttpURLConnection connection = open(address);
        connection.setRequestProperty("Cookie", "gongjian=" + session + "; csrf=" + TOKEN);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        // Answered without a page.
        connection.setRequestProperty("HX-Request", "true");
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(form);
        }
        return connection;
    }

    private static String site(String address, int port) {
        String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
