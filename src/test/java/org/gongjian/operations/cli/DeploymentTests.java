package org.gongjian.operations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;

/** What deploy/ says about the command line, files and times holds. No container engine and no systemd run here. */
class DeploymentTests {

    private static final Pattern OPTION =
            Pattern.compile("(?<=\\s|\\[|^|\")(--[a-z][a-z-]+)(?=[= \\]\"\\\\]|$)", Pattern.MULTILINE);

    @Test
    void theComposeFileGivesServeOnlyOptionsItHas() throws IOException {
        List<String> command = list(service("gongjian").get("command"));
        assertThat(command.getFirst()).isEqualTo("serve");
        assertThat(options(command.stream().skip(1).map(option -> option.replaceFirst("=.*", ""))))
                .isSubsetOf(optionsOfServe());
        assertThat(parsed(command)).as("serve reads them").isNotNull();
    }

    @Test
    void theUnitGivesServeOnlyOptionsItHas() throws IOException {
        String unit = Files.readString(Path.of("deploy/gongjian.service"));
        String start = unit.substring(unit.indexOf("ExecStart="), unit.indexOf("# The Java machine ends"));
        String served = start.substring(start.indexOf(" serve ") + 7);
        assertThat(found(served)).isSubsetOf(optionsOfServe()).contains("--backup-dir", "--operator-token-file");
        assertThat(parsed(Stream.concat(
                                Stream.of("serve"),
                                Stream.of(served.replace("\\\n", " ").trim().split("\\s+")))
                        .toList()))
                .isNotNull();
    }

    @Test
    void theDocumentationNamesOnlyOptionsServeHas() throws IOException {
        String text = Files.readString(Path.of("docs/backup.md"));
        String byTheClock = text.substring(text.indexOf("## By the clock"), text.indexOf("## Restoring"));
        assertThat(found(byTheClock)).isSubsetOf(optionsOfServe()).hasSizeGreaterThan(4);
    }

    @Test
    void everySecretAndVolumeOfTheComposeFileIsDeclared() throws IOException {
        Map<String, Object> compose = compose();
        Set<String> secrets = map(compose.get("secrets")).keySet();
        Set<String> volumes = map(compose.get("volumes")).keySet();
        for (Object each : map(compose.get("services")).values()) {
            Map<String, Object> service = map(each);
            assertThat(secrets).containsAll(list(service.get("secrets")));
            assertThat(list(service.get("volumes")).stream()
                            .map(volume -> volume.replaceFirst(":.*", ""))
                            .filter(volume -> !volume.startsWith(".")))
                    .allMatch(volumes::contains);
        }
        List<String> command = list(service("gongjian").get("command"));
        assertThat(command.stream()
                        .filter(option -> option.contains("/run/secrets/"))
                        .map(option -> option.replaceFirst(".*/run/secrets/", "")))
                .containsExactlyInAnyOrderElementsOf(list(service("gongjian").get("secrets")));
        assertThat(Path.of("deploy").resolve("../src/main/resources/db/roles.sql"))
                .exists();
    }

    @Test
    void whateverStopsItWaitsLongerThanItTakesToDrain() throws IOException {
        String settings = Files.readString(Path.of("src/main/resources/application.yml"));
        long drained = seconds(settings, "timeout-per-shutdown-phase: (\\d+)s")
                + seconds(settings, "shutdown-max-wait: (\\d+)s");
        String compose = Files.readString(Path.of("deploy/compose.yaml"));
        assertThat(seconds(compose, "stop_grace_period: (\\d+)s"))
                .isGreaterThan(drained + seconds(compose, "--drain=(\\d+)"));
        assertThat(seconds(Files.readString(Path.of("deploy/gongjian.service")), "TimeoutStopSec=(\\d+)"))
                .isGreaterThan(drained + Duration.ofSeconds(30).toSeconds());
    }

    private static long seconds(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static CommandLine.ParseResult parsed(List<String> words) {
        return Gongjian.commandLine()
                .parseArgs(words.stream()
                        .map(word -> word.replaceAll("\\$\\{[^}]*}", "https://gongjian.example.org"))
                        .toArray(String[]::new));
    }

    private static Set<String> optionsOfServe() {
        var commands = Gongjian.commandLine().getSubcommands();
        CommandLine serve = Objects.requireNonNull(commands.get("serve"));
        return options(serve.getCommandSpec().options().stream().flatMap(option -> Stream.of(option.names())));
    }

    private static Set<String> found(String text) {
        return options(OPTION.matcher(text).results().map(MatchResult::group));
    }

    private static Set<String> options(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Object> service(String name) throws IOException {
        return map(map(compose().get("services")).get(name));
    }

    private static Map<String, Object> compose() throws IOException {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("deploy/compose.yaml")));
        return map(read);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object yaml) {
        return (Map<String, Object>) Objects.requireNonNull(yaml);
    }

    private static List<String> list(@Nullable Object yaml) {
        return ((List<?>) Objects.requireNonNull(yaml))
                .stream().map(String::valueOf).toList();
    }
}
