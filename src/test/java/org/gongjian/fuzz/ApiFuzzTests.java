package org.gongjian.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.authorization.ExampleBodies;
import org.gongjian.authorization.Sampled;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestPrograms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Visits every operation of the description with what nobody should send. The cases are many and always the same ones; each
 * answer is judged by itself, and after each refusal all rows of the district must be as they were. They are compared wherever anything was written at all.
 */
@RoomTest
class ApiFuzzTests {

    private static final long SEED = 20240605;
    private static final int ODD_BODIES = 40;

    /** Of each operation; {@code -Dgongjian.fuzz.cases=1000} sends all there are. */
    private static final int CASES = Integer.getInteger("gongjian.fuzz.cases", 60);

    /** The examples speak of these too; here they stand for records that are there, so that a body is good but for one thing. */
    private static final Map<String, String> MORE_RECORDS = Map.of(
            "0192f0c1-8a00-7000-8000-000000000007", "categories/{id}",
            "0192f0c1-8a00-7000-8000-000000000008", "categories/{id}",
            "0192f0c1-8a00-7000-8000-000000000009", "posts/{post}",
            "0192f0c1-8a00-7000-8000-000000000015", "contributors/{id}",
            "0192f0c1-8a00-7000-8000-000000000028", "posts/{post}",
            "0192f0c1-8a00-7000-8000-00000000002c", "uploads/{id}");

    @Autowired
    private JsonMapper json;

    @Autowired
    private TestPrograms programs;

    @LocalServerPort
    private int port;

    private final Sampled here;
    private final Sampled there;
    private final Fingerprint fingerprint;
    private final List<String> faults = new ArrayList<>();
    private int asked;
    private int refused;

    /** How the rows of each table looked when it was last looked at, and how often it had been written to by then. */
    private final Map<String, String> known = new HashMap<>();

    private Map<String, Long> written = Map.of();
    private long writtenAtAll;

    ApiFuzzTests(@Autowired TestGifts districts, @Autowired AutowireCapableBeanFactory beans) {
        here = Sampled.hunchun(districts, beans);
        there = Sampled.hunchun(districts, beans);
        fingerprint = beans.createBean(Fingerprint.class);
    }

    @Test
    void nothingAnyoneSendsBreaksAnythingOrIsHalfDone() throws SQLException {
        Site site = new Site(port);
        JsonNode document = json.readTree(site.send(Asked.of("document", "GET", "/api/v1/openapi.json", ""))
                .body());
        List<Operation> operations = Operation.all(document);
        var examples = new ExampleBodies(document);
        try (var watch = new WriteWatch()) {
            known.putAll(here.district().within(() -> fingerprint.taken()));
            for (Operation operation : operations) {
                String body = body(operation, examples);
                for (Asked odd : cases(operation, body)) {
                    ask(site, watch, odd);
                }
            }
            assertThat(watch.counts()).hasSizeGreaterThan(20);
        }
        assertThat(operations).hasSizeGreaterThan(60);
        assertThat(refused).isGreaterThan(asked / 3);
        assertThat(faults).as("%d requests, %d refused", asked, refused).isEmpty();
    }

    @Test
    void whatNoClientWouldSendIsRefusedByTheServerItself() {
        Site site = new Site(port);
        String token = programs.secret(here.district().officer());
        String start = "/api/v1/" + here.district().slug();
        for (String line : List.of(
                "GET " + start + "/gifts/%zz HTTP/1.1",
                "GET " + start + "/gifts?limit=%zz HTTP/1.1",
                "GET " + start + "/gifts?after=%c0%ae HTTP/1.1",
                "GET " + start + "/gifts?limit=\u00ff HTTP/1.1",
                "GET " + start + "/../../gifts HTTP/1.1",
                "GET " + start + "/gifts;a=b HTTP/1.1",
                "GET " + start + "//gifts HTTP/1.1",
                "GET " + start + "/gifts\u0000 HTTP/1.1",
                "TRACE " + start + "/gifts HTTP/1.1",
                "POST " + start + "/tags?lang=%zz HTTP/1.1",
                "POST " + start + "/tags HTTP/1.1\r\nTransfer-Encoding: chunked",
                "POST " + start + "/tags HTTP/1.1\r\nContent-Length: -1",
                "POST " + start + "/tags HTTP/1.1\r\nContent-Length: 100000",
                "POST " + start + "/tags HTTP/1.1\r\nIdempotency-Key: \u00e9\u00ff",
                "POST " + start + "/tags HTTP/1.1\r\nIf-Match: \u00e9",
                "PUT " + start + "/tags/x HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
                "G\u00ffT " + start + "/gifts HTTP/1.1")) {
            String answer = site.sendRaw((line
                            + "\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"id\":%zz")
                    .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(answer).as(line).doesNotStartWith("HTTP/1.1 5").doesNotContain("at org.", "Apache Tomcat");
        }
    }

    private List<Asked> cases(Operation operation, String body) {
        String address = operation.route().address(here.district().slug(), here.ids());
        String plain = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        var cases = new ArrayList<Asked>();
        Asked good = asked(operation, address, body);
        inTheAddress(operation, good, plain, cases);
        OddValues.HEADERS.forEach((header, values) -> {
            if (good.headers().containsKey(header)) {
                cases.add(good.without(header));
                values.forEach(value -> cases.add(good.with(header, header, value)));
            }
        });
        List.of("PATCH", "DELETE", "PUT", "POST", "OPTIONS", "PROPFIND").stream()
                .filter(method -> !method.equals(operation.route().method()))
                .forEach(method -> cases.add(good.by(method)));
        if (!operation.isReading()) {
            cases.add(good.with(
                    "coordinator", "Authorization", bearer(here.district().coordinator())));
            cases.add(good.with(
                    "volunteer", "Authorization", bearer(here.district().volunteer())));
            inTheBody(operation, good, body, cases);
        }
        Collections.shuffle(cases, new Random(SEED + operation.id().hashCode()));
        return cases.subList(0, Math.min(CASES, cases.size()));
    }

    private void inTheAddress(Operation operation, Asked good, String plain, List<Asked> cases) {
        for (String name : operation.queries()) {
            OddValues.IN_ADDRESS.forEach(
                    value -> cases.add(good.at("query " + name, plain + "?" + name + "=" + value)));
            cases.add(good.at("query twice", plain + "?" + name + "=1&" + name + "=2"));
        }
        cases.add(good.at("query nobody knows", plain + "?x=1&x[]=2&%00=3"));
        cases.add(
                good.at("foreign ids", operation.route().address(here.district().slug(), there.ids())));
        cases.add(good.at(
                "another district", operation.route().address(there.district().slug(), here.ids())));
        cases.add(good.at("the district is not there", operation.route().address("nowhere", here.ids())));
        cases.add(good.at("such a district is not there", operation.route().address("%00", here.ids())));
        for (String id :
                List.of("x", "%00", "%ff", "%2e%2e", "a".repeat(5_000), "00000000-0000-0000-0000-000000000000", "0")) {
            cases.add(
                    good.at("odd ids", operation.route().address(here.district().slug(), ids(id))));
        }
    }

    private void inTheBody(Operation operation, Asked good, String body, List<Asked> cases) {
        OddValues.BODIES.forEach(odd -> cases.add(good.with("body", odd.getBytes(StandardCharsets.UTF_8))));
        cases.add(good.with(
                "not UTF-8", new byte[] {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'}));
        cases.add(good.with("UTF-16", body.getBytes(StandardCharsets.UTF_16)));
        if (body.startsWith("{")) {
            String foreign = String.valueOf(there.ids().get("activities/{id}"));
            long seed = SEED + operation.id().hashCode();
            new Bodies(json, seed)
                    .like(body, foreign, ODD_BODIES)
                    .forEach(odd ->
                            cases.add(good.with("body " + odd.what(), odd.body().getBytes(StandardCharsets.UTF_8))));
        }
    }

    private void ask(Site site, WriteWatch watch, Asked odd) {
        Asked sent = fresh(odd);
        boolean writes = !sent.method().equals("GET");
        if (writes) {
            look(watch);
        }
        var answer = site.send(sent);
        asked++;
        new Judge(json).faults(sent, answer).forEach(fault -> note(fault, sent, answer));
        boolean refuses = answer.statusCode() >= 400;
        if (refuses) {
            refused++;
        }
        if (writes) {
            List<String> changed = look(watch);
            if (refuses && !changed.isEmpty()) {
                note("half done in " + changed, sent, answer);
            }
        }
    }

    /** Looks at what was written to since the last look; answers in which tables rows have changed. */
    private List<String> look(WriteWatch watch) {
        long count = watch.count();
        if (count == writtenAtAll) {
            return List.of();
        }
        writtenAtAll = count;
        Map<String, Long> counts = watch.counts();
        List<String> touched = counts.entrySet().stream()
                .filter(table -> !table.getValue().equals(written.get(table.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        written = counts;
        Map<String, String> now = here.district().within(() -> fingerprint.taken(touched));
        List<String> changed = now.entrySet().stream()
                .filter(table -> !table.getValue().equals(known.get(table.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        known.putAll(now);
        return changed;
    }

    private void note(String fault, Asked sent, HttpResponse<byte[]> answer) {
        if (faults.size() < 200) {
            faults.add(fault + " — " + sent + " → " + answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private Asked asked(Operation operation, String address, String body) {
        var headers = new HashMap<String, String>();
        headers.put("Authorization", bearer(here.district().officer()));
        headers.put("Accept", "application/json");
        headers.put("Accept-Language", operation.id().hashCode() % 2 == 0 ? "en" : "zh-CN");
        if (!operation.isReading()) {
            headers.put(
                    "Content-Type",
                    operation.hasBody() && body.isEmpty() ? "application/octet-stream" : "application/json");
            headers.put("If-Match", "\"1\"");
            headers.put("Idempotency-Key", "fresh");
        }
        return new Asked("good", operation.route().method(), address, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private Asked fresh(Asked odd) {
        return "fresh".equals(odd.headers().get("Idempotency-Key"))
                ? odd.with(odd.what(), "Idempotency-Key", UUID.randomUUID().toString())
                : odd;
    }

    private String body(Operation operation, ExampleBodies examples) {
        String body = examples.of(operation.route(), here.ids());
        for (Map.Entry<String, String> record : MORE_RECORDS.entrySet()) {
            body = body.replace(record.getKey(), here.ids().getOrDefault(record.getValue(), record.getKey()));
        }
        return body;
    }

    private String bearer(Actor actor) {
        return "Bearer " + programs.secret(actor);
    }

    private Map<String, String> ids(String id) {
        var all = new HashMap<String, String>();
        here.ids().keySet().forEach(key -> all.put(key, id));
        here.ids().keySet().stream().filter(key -> key.contains(" ")).forEach(all::remove);
        return all;
    }
}
