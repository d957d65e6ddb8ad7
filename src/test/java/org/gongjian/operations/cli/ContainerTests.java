package org.gongjian.operations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the container file, the compose file, the unit and the scripts name is there, as far as it shows without running them. */
class ContainerTests {

    private static final Path DEPLOY = Path.of("deploy");

    @Test
    void whatTheContainerFileCopiesIsThereAndIsNotIgnored() throws IOException {
        List<String> seen = Files.readAllLines(DEPLOY.resolve("Containerfile.dockerignore"));
        assertThat(seen.getFirst()).as("nothing else is sent").isEqualTo("*");

        List<String> sources = instructions().stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .flatMap(line -> {
                    List<String> words = List.of(line.split("\\s+"));
                    return words.subList(1, words.size() - 1).stream();
                })
                .toList();
        assertThat(sources).contains("mvnw", "pom.xml", ".mvn", "src", "deploy/layout");
        for (String source : sources) {
            assertThat(Path.of(source)).exists();
            assertThat(seen)
                    .as("%s is sent", source)
                    .anyMatch(line -> line.equals("!" + source) || line.startsWith("!" + source + "/"));
        }
    }

    @Test
    void whatItBuildsIsWhatItLaysOutAndRuns() throws Exception {
        String name = text("/project/build/finalName");
        String file = String.join("\n", instructions());
        assertThat(file).contains("source=/build/target/" + name + ".jar");
        List<String> entry = exec("ENTRYPOINT");
        assertThat(entry).startsWith("java").endsWith("-jar", "/opt/gongjian/gongjian.jar");
        assertThat(entry).contains("-XX:AOTCache=/opt/gongjian/gongjian.aot");
        assertThat(Files.readString(DEPLOY.resolve("layout")))
                .contains("$directory/gongjian.jar", "$directory/gongjian.aot");
        assertThat(Gongjian.commandLine()
                        .parseArgs(exec("CMD").toArray(String[]::new))
                        .hasSubcommand())
                .isTrue();
        assertThat(Files.readString(Path.of("docs/operations.md"))).contains("target/" + name + ".jar");
    }

    @Test
    void theHealthCheckAsksWhatTheApplicationAnswersWhereItListens() throws IOException {
        String check = String.join(" ", exec("HEALTHCHECK"));
        assertThat(check).contains("GET /actuator/health/readiness HTTP/1.0", "/127.0.0.1/8080");
        assertThat(instructions()).contains("EXPOSE 8080");
        assertThat(list(service("gongjian"), "ports")).allMatch(port -> port.endsWith(":8080"));
        assertThat(new Serve()).hasFieldOrPropertyWithValue("port", 8080);
    }

    @Test
    void theComposeFileNamesOnlyPathsThatAreThereAndVariablesThatAreDocumented() throws IOException {
        String compose = Files.readString(DEPLOY.resolve("compose.yaml"));
        String words = Files.readString(Path.of("docs/operations.md"));
        List<String> variables = Pattern.compile("\\$\\{([A-Z_]+)")
                .matcher(compose)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(variables).isNotEmpty().allMatch(name -> words.contains("echo " + name + "="));

        for (String service : map(compose(), "services").keySet()) {
            list(service(service), "volumes").stream()
                    .filter(volume -> volume.startsWith("."))
                    .map(volume -> DEPLOY.resolve(volume.replaceFirst(":.*", "")))
                    .forEach(path -> assertThat(path).exists());
        }
        Map<String, Object> build = map(service("gongjian"), "build");
        Path context = DEPLOY.resolve(String.valueOf(build.get("context")));
        assertThat(context.resolve("pom.xml")).exists();
        assertThat(context.resolve(String.valueOf(build.get("dockerfile")))).exists();

        for (Map.Entry<String, Object> secret : map(compose(), "secrets").entrySet()) {
            assertThat(String.valueOf(((Map<?, ?>) secret.getValue()).get("file")))
                    .isEqualTo("secrets/" + secret.getKey());
            assertThat(words).as("how %s is made", secret.getKey()).contains(secret.getKey());
        }
        assertThat(Files.readString(DEPLOY.resolve("secrets/.gitignore")))
                .as("no secret is committed")
                .contains("*");
    }

    @Test
    void theDatabasesRolesAreMadeBySecretsItIsGiven() throws IOException {
        List<String> given = list(service("database"), "secrets");
        String script = Files.readString(DEPLOY.resolve("roles.sh"));
        assertThat(Pattern.compile("/run/secrets/([a-z-]+)")
                        .matcher(script)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(given);
        String sql = Files.readString(Path.of("src/main/resources/db/roles.sql"));
        assertThat(Pattern.compile("--set=([a-z_]+_password)")
                        .matcher(script)
                        .results()
                        .map(found -> found.group(1)))
                .hasSize(2)
                .allMatch(name -> sql.contains(":'" + name + "'"));
    }

    @Test
    void theScriptsAreShell() throws Exception {
        for (String script : List.of("gongjian", "deploy/layout", "deploy/roles.sh")) {
            assertThat(told("sh", "-n", script)).as(script).isEmpty();
            assertThat(Path.of(script)).isExecutable();
        }
    }

    /** As systemd itself reads it where it is there, and its sections and keys in any case. */
    @Test
    void theUnitIsOne(@TempDir Path directory) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String unit = Files.readString(DEPLOY.resolve("gongjian.service"));
        assertThat(unit.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")))
                .allMatch(line -> line.matches("\\[(Unit|Service|Install)]|[A-Z][A-Za-z]*=.*|--.*"));
        Path copy = Files.writeString(
                directory.resolve("gongjian.service"), unit.replace("ExecStart=/usr/bin/java", "ExecStart=" + java));
        if (Files.isExecutable(Path.of("/usr/bin/systemd-analyze"))) {
            assertThat(told("/usr/bin/systemd-analyze", "verify", copy.toString()))
                    .doesNotContain("gongjian.service:", "Unknown");
        }
    }

    private static String told(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        return status == 0 ? told.strip() : told + "ended with " + status;
    }

    /** The instructions, each on one line, without comments. */
    private static List<String> instructions() throws IOException {
        String joined = Files.readString(DEPLOY.resolve("Containerfile")).replaceAll("\\s*\\\\\n\\s*", " ");
        return joined.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** The words of an instruction in its exec form. */
    private static List<String> exec(String instruction) throws IOException {
        String line = instructions().stream()
                .filter(each -> each.startsWith(instruction + " "))
                .findFirst()
                .orElseThrow();
        Object words = new Yaml(new SafeConstructor(new LoaderOptions())).load(line.substring(line.indexOf('[')));
        List<String> read = new ArrayList<>();
        ((List<?>) words).forEach(word -> read.add(String.valueOf(word)));
        return read;
    }

    private static String text(String path) throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Files.readString(Path.of("pom.xml")))));
        return XPathFactory.newInstance().newXPath().evaluate(path, pom);
    }

    private static Map<String, Object> compose() throws IOException {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(DEPLOY.resolve("compose.yaml")));
        return named(read);
    }

    private static Map<String, Object> service(String name) throws IOException {
        return map(map(compose(), "services"), name);
    }

    private static Map<String, Object> map(Map<String, Object> within, String name) {
        return named(Objects.requireNonNull(within.get(name)));
    }

    private static Map<String, Object> named(Object yaml) {
        Map<String, Object> named = new LinkedHashMap<>();
        ((Map<?, ?>) yaml).forEach((key, value) -> named.put(String.valueOf(key), value == null ? "" : value));
        return named;
    }

    private static List<String> list(Map<String, Object> within, String name) {
        return within.get(name) instanceof List<?> there
                ? there.stream().map(String::valueOf).toList()
                : List.of();
    }
}
