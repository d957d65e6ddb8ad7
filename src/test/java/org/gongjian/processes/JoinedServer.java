package org.gongjian.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.gongjian.GongjianApplication;
import org.gongjian.TestDistricts;
import org.gongjian.claims.ClaimRace;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.accounts.AccessTokenId;
import org.gongjian.identity.accounts.AccessTokens;
import org.gongjian.operations.HouseContexts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The real application in a process of its own, on a database it shares with another one. */
final class JoinedServer {

    static final String READY = "ready";
    static final String FACTS = "facts";

    private JoinedServer() {}

    /** Arguments: the port, the directory shared with the test, this process's name, a file with the database's settings. */
    public static void main(String[] arguments) throws IOException {
        Path shared = Path.of(arguments[1]);
        var context = new SpringApplicationBuilder(
                        GongjianApplication.class, TestDistricts.class, TestAccounts.class, ProbeJobs.class)
                .contextFactory(new HouseContexts())
                .run(settings(arguments[0], shared, arguments[2], Path.of(arguments[3])).entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        Path facts = shared.resolve(FACTS);
        if (Files.notExists(facts)) {
            write(facts, facts(context));
        }
        Files.writeString(shared.resolve(READY + "-" + arguments[2]), READY);
    }

    private static Map<String, String> settings(String port, Path shared, String name, Path database)
            throws IOException {
        var settings = new HashMap<String, String>();
        var read = new Properties();
        try (var reader = Files.newBufferedReader(database)) {
            read.load(reader);
        }
        read.stringPropertyNames().forEach(key -> settings.put(key, read.getProperty(key)));
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", port);
        settings.put("server.tomcat.basedir", shared.resolve("web-" + name).toString());
        settings.put("spring.datasource.hikari.maximum-pool-size", "5");
        settings.put("db-scheduler.polling-interval", "500ms");
        settings.put("db-scheduler.heartbeat-interval", "1s");
        settings.put("gongjian.limits.address.sign-in", "5/1h");
        // Two hundred press at once, all through one program.
        settings.put("gongjian.limits.person.api-write", "100000/1m");
        settings.put("gongjian.probe", shared.resolve("probe").toString());
        settings.put("logging.level.root", "warn");
        return settings;
    }

    /** A district with an account for every role, and a token for the coordinator's program. */
    private static Map<String, String> facts(ConfigurableApplicationContext context) {
        TestDistrict district = context.getBean(TestAccounts.class).aDistrict();
        var facts = new HashMap<String, String>();
        facts.put("slug", district.slug());
        facts.put("street", district.street().value().toString());
        facts.put("unit", district.communityUnit().value().toString());
        for (Role role : Role.values()) {
            TestAccount account = district.account(role);
            facts.put(role.name(), account.userName());
            account.actor()
                    .mandates()
                    .forEach(mandate -> facts.put(
                            role.name() + "-mandate", mandate.id().value().toString()));
        }
        facts.put(
                "token",
                context.getBean(AccessTokens.class)
                        .issue(district.coordinator(), AccessTokenId.next(), "test", 1, false)
                        .secret());
        facts.putAll(ClaimRace.prepare(context, district));
        return facts;
    }

    private static void write(Path file, Map<String, String> facts) throws IOException {
        var properties = new Properties();
        properties.putAll(facts);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (var writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
