package org.gongjian.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.gongjian.GongjianApplication;
import org.gongjian.TestClock;
import org.gongjian.district.DistrictSlug;
import org.gongjian.district.Localized;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.DistrictFounder;
import org.gongjian.operations.Durability;
import org.gongjian.operations.EmbeddedDatabase;
import org.gongjian.operations.FoundDistrict;
import org.gongjian.operations.Founded;
import org.gongjian.operations.HouseContexts;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The real application in a process of its own, to be killed; only its clock stands on the day of the story. */
final class StoryServer {

    private static final Instant LATE_MORNING = Instant.parse("2024-06-05T03:20:00Z");

    static final String INVITATION = "invitation";
    static final String READY = "ready";

    private StoryServer() {}

    /** Arguments: the data directory and the port. */
    public static void main(String[] arguments) throws IOException {
        DataDirectory directory = new DataDirectory(Path.of(arguments[0]));
        EmbeddedDatabase database = EmbeddedDatabase.open(
                directory, Durability.DURABLE, Path.of("target/postgresql").toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "database-stop"));
        DatabaseAccess access = database.start();
        var context = new SpringApplicationBuilder(GongjianApplication.class, TestClock.class)
                .contextFactory(new HouseContexts())
                .properties(Map.ofEntries(
                        Map.entry("spring.datasource.url", access.url()),
                        Map.entry(
                                "spring.datasource.username",
                                access.application().user()),
                        Map.entry(
                                "spring.datasource.password",
                                access.application().password()),
                        Map.entry("spring.flyway.url", access.url()),
                        Map.entry("spring.flyway.user", access.migrator().user()),
                        Map.entry("spring.flyway.password", access.migrator().password()),
                        Map.entry("gongjian.keys", directory.keys().toString()),
                        Map.entry("gongjian.public-url", "http://localhost:" + arguments[1]),
                        Map.entry("server.address", "127.0.0.1"),
                        Map.entry("server.port", arguments[1]),
                        Map.entry("server.tomcat.basedir", directory.home() + "-web"),
                        Map.entry("logging.level.root", "warn")))
                .run();
        context.getBean(TestClock.class).set(LATE_MORNING);
        Path invitation = directory.home().resolve(INVITATION);
        if (!Files.exists(invitation)) {
            Founded founded = context.getBean(DistrictFounder.class)
                    .found(new FoundDistrict(
                            new DistrictSlug("hunchun"),
                            Localized.of("珲春市", "Hunchun"),
                            ZoneId.of("Asia/Shanghai"),
                            Optional.of("222404"),
                            "演示·区县管理员"));
            Files.writeString(invitation, founded.invitationPath());
        }
        Files.writeString(directory.home().resolve(READY), "ready");
    }
}
