package org.gongjian.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Many people who press at once: each connection is kept, and takes the next person as soon as it has its answer. */
final class Pressing {

    private Pressing() {}

    /**
     * What came of it.
     *
     * @param acknowledged the numbers of those whose answer was the one hoped for
     * @param seconds from the first request to the last answer
     * @param p50 half of the answers came within these milliseconds
     */
    record Outcome(List<Integer> acknowledged, int others, double seconds, double p50, double p95) {

        double perSecond() {
            return acknowledged.size() / seconds;
        }
    }

    /** @param status hoped for */
    static Outcome press(int port, int atOnce, int people, int status, IntFunction<byte[]> request)
            throws InterruptedException {
        var next = new AtomicInteger();
        Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
        var others = new AtomicInteger();
        long[] took = new long[people];
        var connected = new CountDownLatch(atOnce);
        var go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try (var socket = new Socket()) {
                    socket.setTcpNoDelay(true);
                    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                    connected.countDown();
                    go.await();
                    var answers = new Answers(socket.getInputStream());
                    var out = socket.getOutputStream();
                    for (int person = next.getAndIncrement(); person < people; person = next.getAndIncrement()) {
                        byte[] bytes = request.apply(person);
                        long begin = System.nanoTime();
                        out.write(bytes);
                        int answered = answers.next();
                        took[person] = System.nanoTime() - begin;
                        if (answered == status) {
                            acknowledged.add(person);
                        } else {
                            others.incrementAndGet();
                        }
                    }
                } catch (IOException gone) {
                    others.incrementAndGet();
                    connected.countDown();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        connected.await();
        long begin = System.nanoTime();
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] answered =
                Arrays.stream(took).filter(nanos -> nanos > 0).sorted().toArray();
        return new Outcome(
                List.copyOf(acknowledged), others.get(), seconds, share(answered, 0.5), share(answered, 0.95));
    }

    private static double share(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * share)] / 1e6;
    }

    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, String cookies, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookies
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
