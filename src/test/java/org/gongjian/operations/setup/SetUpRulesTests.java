package org.gongjian.operations.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.gongjian.operations.DataDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetUpRulesTests {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void anEmbeddedDatabaseForThisMachineMayStart() {
        assertThat(SetUpRules.problemsOfServing(embedded(LOOPBACK, null))).isEmpty();
    }

    @Test
    void aServerBehindAnEncryptingProxyMayStart() throws UnknownHostException {
        var everywhere = InetAddress.getByName("0.0.0.0");
        assertThat(SetUpRules.problemsOfServing(embedded(everywhere, "https://gongjian.example.org")))
                .isEmpty();
    }

    @Test
    void listeningOnTheNetworkWithoutEncryptionIsRefused() throws UnknownHostException {
        var everywhere = InetAddress.getByName("0.0.0.0");
        assertThat(SetUpRules.problemsOfServing(embedded(everywhere, null)))
                .singleElement()
                .asString()
                .contains("TLS proxy", "--public-url https://");
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        assertThat(SetUpRules.problemsOfServing(embedded(LOOPBACK, "http://localhost:8080")))
                .isEmpty();
        assertThat(SetUpRules.problemsOfServing(embedded(LOOPBACK, "http://gongjian.example.org")))
                .singleElement()
                .asString()
                .contains("is not encrypted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gongjian.example.org",
                "ftp://gongjian.example.org",
                "https:///",
                "https://gongjian.example.org/sub",
                "https://me:secret@gongjian.example.org"
            })
    void aPublicUrlThatIsNoSiteIsRefused(String url) {
        assertThat(SetUpRules.problemsOfServing(embedded(LOOPBACK, url)))
                .singleElement()
                .asString()
                .contains("is not an address of a site");
    }

    @Test
    void aDemoIsNotServed() throws IOException {
        Files.createFile(temporary.resolve("demo"));
        assertThat(SetUpRules.problemsOfServing(embedded(LOOPBACK, null)))
                .singleElement()
                .asString()
                .contains("holds a demo");
    }

    @Test
    void filesWithSecretsThatOthersMayReadAreRefused() throws IOException {
        for (String name : List.of("keys", "passwords")) {
            Path file = Files.createFile(temporary.resolve(name));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        }
        assertThat(SetUpRules.problemsOfServing(embedded(LOOPBACK, null)))
                .hasSize(2)
                .allMatch(problem -> problem.contains("chmod 600"));
    }

    @Test
    void aServersDatabaseWithBothPasswordsAndAKeyFileMayStart() {
        assertThat(SetUpRules.problemsOfServing(onServer("jdbc:postgresql://localhost:5432/gongjian")))
                .isEmpty();
        assertThat(SetUpRules.problemsOfServing(
                        onServer("jdbc:postgresql://db.example.org/gongjian?sslmode=verify-full")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/gongjian?user=a&password=secret",
                "jdbc:postgresql://a:secret@localhost/gongjian?sslmode=disable"
            })
    void aPasswordInTheUrlIsRefused(String url) {
        assertThat(SetUpRules.problemsOfServing(onServer(url)))
                .singleElement()
                .asString()
                .contains("holds a password")
                .doesNotContain("secret");
    }

    @Test
    void aWayToTheServerThatNobodyDecidedOnIsRefused() {
        assertThat(SetUpRules.problemsOfServing(onServer("jdbc:postgresql://db.example.org/gongjian")))
                .singleElement()
                .asString()
                .contains("sslmode=verify-full");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        var server = new ServerDatabase(
                "jdbc:postgresql://db.example.org/gongjian",
                "postgres",
                Optional.empty(),
                "postgres",
                Optional.empty());
        var setUp = new SetUp(
                LOOPBACK,
                8080,
                Optional.of(URI.create("http://gongjian.example.org")),
                Optional.empty(),
                Optional.of(server),
                Optional.empty(),
                List.of("--database-password"));
        assertThat(SetUpRules.problemsOfServing(setUp)).hasSize(6);
    }

    private SetUp embedded(InetAddress bind, @Nullable String url) {
        return new SetUp(
                bind,
                8080,
                Optional.ofNullable(url).map(URI::create),
                Optional.of(new DataDirectory(temporary)),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private SetUp onServer(String url) {
        var server =
                new ServerDatabase(url, "gongjian_app", Optional.of("one"), "gongjian_migrator", Optional.of("two"));
        return new SetUp(
                LOOPBACK,
                8080,
                Optional.empty(),
                Optional.empty(),
                Optional.of(server),
                Optional.of(temporary.resolve("keys")),
                List.of());
    }
}
