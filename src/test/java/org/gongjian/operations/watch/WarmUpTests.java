package org.gongjian.operations.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongjian.RoomTest;
import org.gongjian.TestDistricts;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.gongjian.district.Rehearsal;
import org.gongjian.frame.OwnRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

@RoomTest
class WarmUpTests {

    @Autowired
    private Districts districts;

    @Autowired
    private OwnRequests own;

    @Autowired
    private TestDistricts here;

    private final AtomicInteger rehearsed = new AtomicInteger();

    private final AtomicInteger asked = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> strangers = new ConcurrentLinkedQueue<>();
    private Runnable atEach = () -> {};
    private final HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    WarmUpTests() throws IOException {}

    @BeforeEach
    void answer() {
        site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        site.createContext("/", this::answer);
        site.start();
    }

    @AfterEach
    void stopAnswering() {
        site.stop(0);
    }

    @Test
    void aProcessAsksItselfForPagesAndSendsAFormAndSaysThatItIsItself() {
        here.found();
        warmUp().ask(address());
        assertThat(rehearsed).hasValue(1);
        assertThat(asked).hasValue(2 * WarmUp.PAGES + WarmUp.FORMS);
        assertThat(strangers).isEmpty();
    }

    @Test
    void aProcessThatStopsAsksNoMore() {
        var warmUp = warmUp();
        atEach = warmUp::stop;
        warmUp.ask(address());
        assertThat(asked).hasValueLessThan(10);
        assertThat(rehearsed).hasValue(0);
    }

    @Test
    void whereNobodyAnswersNothingHappens() {
        site.stop(0);
        warmUp().ask(address());
        assertThat(asked).hasValue(0);
    }

    private WarmUp warmUp() {
        var rehearsals = new DefaultListableBeanFactory();
        rehearsals.registerSingleton("rehearsal", (Rehearsal) () -> {
            assertThat(CurrentDistrict.id()).isPresent();
            rehearsed.incrementAndGet();
        });
        return new WarmUp(districts, own, rehearsals.getBeanProvider(Rehearsal.class));
    }

    private String address() {
        return "http://127.0.0.1:" + site.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        atEach.run();
        List<String> said = exchange.getRequestHeaders().getOrDefault(OwnRequests.HEADER, List.of());
        if (!said.equals(List.of(own.secret()))) {
            strangers.add(exchange.getRequestURI().toString());
        }
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
