package org.gongjian.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asks two sites for a page in turn. */
record PagesRound(PagesSite small, PagesSite large, Crowd crowd) {

    private static final int OK = 200;

    /**
     * Who asks.
     *
     * @param warm requests that are not counted
     */
    record Crowd(int atOnce, int requests, int warm) {}

    static final Crowd USUAL = new Crowd(50, 100, 50);

    /** @throws IOException where it is not answered with a page */
    PageTimes measure(Page page, int rounds) throws IOException, InterruptedException {
        String smallPath = small.pathOf(page);
        String largePath = large.pathOf(page);
        press(small, page, smallPath, crowd.warm());
        press(large, page, largePath, crowd.warm());
        List<Pressing.Outcome> ofSmall = new ArrayList<>();
        List<Pressing.Outcome> ofLarge = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ofSmall.add(press(small, page, smallPath, crowd.requests()));
            ofLarge.add(press(large, page, largePath, crowd.requests()));
        }
        return new PageTimes(page, p50(ofSmall), p95(ofSmall), p50(ofLarge), p95(ofLarge));
    }

    private Pressing.Outcome press(PagesSite site, Page page, String path, int requests)
            throws IOException, InterruptedException {
        byte[] request = site.request(page.user(), path);
        Pressing.Outcome outcome = Pressing.press(site.port(), crowd.atOnce(), requests, OK, number -> request);
        if (outcome.acknowledged().size() < requests) {
            throw new IOException(page.name() + " at " + path + " was answered otherwise than with a page");
        }
        return outcome;
    }

    private static double p50(List<Pressing.Outcome> outcomes) {
        return Bench.median(outcomes.stream().map(Pressing.Outcome::p50).toList());
    }

    private static double p95(List<Pressing.Outcome> outcomes) {
        return Bench.median(outcomes.stream().map(Pressing.Outcome::p95).toList());
    }
}
