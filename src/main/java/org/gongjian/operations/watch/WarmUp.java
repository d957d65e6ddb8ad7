package org.gongjian.operations.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.frame.OwnRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A Java machine that has just started is ten times slower than one that has worked for a while, and a sign-up may open in that
 * minute. So a process that begins to serve sends itself the form of a sign-up for which nobody is signed in, and then asks for
 * pages: nothing is changed by that, nobody's limit is touched, and whoever comes meanwhile is served.
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
    private final AtomicBoolean stopped = new AtomicBoolean();

    WarmUp(Districts districts, OwnRequests own) {
        this.districts = districts;
        this.own = own;
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
        long began = System.nanoTime();
        String district = districts.all().stream()
                .findFirst()
                .map(District::slug)
                .map(slug -> "/" + slug.value())
                .orElse("");
        try (HttpClient client =
                        HttpClient.newBuilder().connectTimeout(PATIENCE).build();
                ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(() -> repeat(
                        client,
                        FORMS / SENDERS,
                        () -> form(site + district + "/activities/" + UUID.randomUUID() + "/sign-ups")));
            }
            for (Future<Boolean> sent : askers.invokeAll(senders)) {
                sent.get();
            }
            repeat(client, PAGES, () -> page(site + district), () -> page(site + district + "/activities"));
            LOG.info(
                    "Warm after {} ms",
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
        } catch (ExecutionException | IOException nobodyAnswers) {
            LOG.info("Not warmed up: {}", nobodyAnswers.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SafeVarargs
    private boolean repeat(HttpClient client, int times, Supplier<HttpRequest>... requests)
            throws IOException, InterruptedException {
        for (int i = 0; i < times && !stopped.get(); i++) {
            for (Supplier<HttpRequest> request : requests) {
                client.send(request.get(), BodyHandlers.discarding());
            }
        }
        return true;
    }

    private HttpRequest page(String address) {
        return asking(address).GET().build();
    }

    private HttpRequest form(String address) {
        byte[] masked = new byte[2 * TOKEN.length()];
        System.arraycopy(TOKEN.getBytes(StandardCharsets.UTF_8), 0, masked, TOKEN.length(), TOKEN.length());
        String session =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        return asking(address)
                .header("Cookie", "gongjian=" + session + "; csrf=" + TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf="
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(masked) + "&id=" + UUID.randomUUID()
                        + "&shift=" + UUID.randomUUID()))
                .build();
    }

    private HttpRequest.Builder asking(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header(OwnRequests.HEADER, own.secret());
    }

    private static String site(String address, int port) {
        String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
